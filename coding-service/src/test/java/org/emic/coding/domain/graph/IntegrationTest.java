package org.emic.coding.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntegrationTest {

    /// Three groups of two, all near one another; the third a little less.
    private static final Vectors NEAR = Vectors.of(List.of(unit(1, 0.1), unit(1, 0.12), unit(1, 0.14), unit(1, 0.16),
            unit(1, 0.4), unit(1, 0.42)));
    private static final Groups PAIRS = Groups.of(new int[]{0, 0, 1, 1, 2, 2});

    @Test
    void groupsOfOneKindBecomeOne() {
        assertThat(Integration.merge(NEAR, PAIRS, 0.5, Contradiction.NONE).count()).isEqualTo(1);
    }

    @Test
    void groupsThatContradictEachOtherStayApartHoweverNear() {
        Groups merged = Integration.merge(NEAR, PAIRS, 0.5, between(Set.of(0, 1), Set.of(2, 3)));

        assertThat(merged.of(0)).isNotEqualTo(merged.of(1));
        assertThat(merged.count()).isEqualTo(2);
    }

    @Test
    void whatIsMergedStaysApartFromWhatContradictsAPartOfIt() {
        Groups merged = Integration.merge(NEAR, PAIRS, 0.5, between(Set.of(0, 1, 2, 3), Set.of(4, 5)));

        assertThat(merged.of(0)).isEqualTo(merged.of(1)).isNotEqualTo(merged.of(2));
    }

    @Test
    void aFewVoicesToTheContraryDoNotKeepGroupsApart() {
        Vectors many = Vectors.of(List.of(unit(1, 0.1), unit(1, 0.11), unit(1, 0.12), unit(1, 0.13), unit(1, 0.14),
                unit(1, 0.15), unit(1, 0.16), unit(1, 0.17)));
        Groups halves = Groups.of(new int[]{0, 0, 0, 0, 1, 1, 1, 1});

        assertThat(Integration.merge(many, halves, 0.5, between(Set.of(0), Set.of(4, 5, 6, 7))).count()).isEqualTo(1);
        assertThat(Integration.merge(many, halves, 0.5, between(Set.of(0, 1), Set.of(4, 5, 6, 7))).count())
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
