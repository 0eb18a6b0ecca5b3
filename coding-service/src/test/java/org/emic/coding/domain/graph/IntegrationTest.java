package org.emic.coding.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntegrationTest {

    /// Three groups of two, all near one another; the third a little less.
    private static final Vectors NEAR = Vectors.of(List.of(unit(1, 0.1), unit(1, 0.12), unit(1, 0.14), unit(1, 0.16),
            unit(1, 0.4), unit(1, 0.42)));
    private static final Groups PAIRS = Groups.of(new int[]{0, 0, 1, 1, 2, 2});
    private static final List<List<String>> ALL_FILE = Collections.nCopies(6, List.of("file claim"));

    @Test
    void groupsThatTellOfTheSameActBecomeOne() {
        assertThat(Integration.merge(NEAR, PAIRS, ALL_FILE, Contradiction.NONE).count()).isEqualTo(1);
    }

    @Test
    void groupsThatTellOfDifferentActsStayApartHoweverNear() {
        List<List<String>> acts = List.of(List.of("cancel check"), List.of("cancel check"), List.of("order check"),
                List.of("order check"), List.of("cancel check"), List.of());

        Groups merged = Integration.merge(NEAR, PAIRS, acts, Contradiction.NONE);

        assertThat(merged.of(0)).isEqualTo(merged.of(2)).isNotEqualTo(merged.of(1));
    }

    @Test
    void groupsThatTellOfNoActStayApart() {
        assertThat(Integration.merge(NEAR, PAIRS, Collections.nCopies(6, List.of()), Contradiction.NONE).count())
                .isEqualTo(3);
    }

    @Test
    void anActThatIsOneOfManyMakesNoGroupsOne() {
        List<List<String>> acts = Collections.nCopies(6, List.of("ask question", "lose job", "take time"));

        assertThat(Integration.merge(NEAR, PAIRS, acts, Contradiction.NONE).count()).isEqualTo(3);
    }

    @Test
    void theActMustBeMoreThanHalfOfWhatBothTell() {
        Vectors vectors = Vectors.of(Collections.nCopies(8, unit(1, 0)));
        Groups halves = Groups.of(new int[]{0, 0, 0, 0, 1, 1, 1, 1});
        List<String> get = List.of("get card");
        List<List<String>> half = List.of(get, get, List.of("lose card"), List.of("find card"), get, get,
                List.of("use card"), List.of("pay card"));
        List<List<String>> more = List.of(get, get, List.of("lose card"), List.of(), get, get, List.of("use card"),
                List.of("pay card"));

        assertThat(Integration.merge(vectors, halves, half, Contradiction.NONE).count()).isEqualTo(2);
        assertThat(Integration.merge(vectors, halves, more, Contradiction.NONE).count()).isEqualTo(1);
    }

    @Test
    void groupsThatContradictEachOtherStayApartHoweverNear() {
        Groups merged = Integration.merge(NEAR, PAIRS, ALL_FILE, between(Set.of(0, 1), Set.of(2, 3)));

        assertThat(merged.of(0)).isNotEqualTo(merged.of(1));
        assertThat(merged.count()).isEqualTo(2);
    }

    @Test
    void whatIsMergedStaysApartFromWhatContradictsAPartOfIt() {
        Groups merged = Integration.merge(NEAR, PAIRS, ALL_FILE, between(Set.of(0, 1, 2, 3), Set.of(4, 5)));

        assertThat(merged.of(0)).isEqualTo(merged.of(1)).isNotEqualTo(merged.of(2));
    }

    @Test
    void aFewVoicesToTheContraryDoNotKeepGroupsApart() {
        Vectors many = Vectors.of(List.of(unit(1, 0.1), unit(1, 0.11), unit(1, 0.12), unit(1, 0.13), unit(1, 0.14),
                unit(1, 0.15), unit(1, 0.16), unit(1, 0.17)));
        Groups halves = Groups.of(new int[]{0, 0, 0, 0, 1, 1, 1, 1});
        List<List<String>> acts = Collections.nCopies(8, List.of("file claim"));

        assertThat(Integration.merge(many, halves, acts, between(Set.of(0), Set.of(4, 5, 6, 7))).count()).isEqualTo(1);
        assertThat(Integration.merge(many, halves, acts, between(Set.of(0, 1), Set.of(4, 5, 6, 7))).count())
                .isEqualTo(2);
    }

    private static Contradiction between(Set<Integer> some, Set<Integer> others) {
        return (one, other) -> (some.contains(one) && others.contains(other))
                || (some.contains(other) && others.contains(one));
    }

    private static float[] unit(double x, double y) {
        return Vectors.unit(new double[]{x, y});
    }

}
