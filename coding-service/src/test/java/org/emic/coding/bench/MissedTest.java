package org.emic.coding.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MissedTest {

    /// Worked by hand: "b" has three units, one each in groups of seven and of five and five; the best F1 is 2/8.
    @Test
    void aLabelIsMissedWhereNoGroupHasAnF1OfTwoFifths() {
        List<String> gold = new ArrayList<>(List.of("b", "b", "b"));
        List<String> groups = new ArrayList<>(List.of("x", "y", "z"));
        gold.addAll(Collections.nCopies(6, "a"));
        groups.addAll(Collections.nCopies(6, "x"));
        gold.addAll(Collections.nCopies(4, "c"));
        groups.addAll(Collections.nCopies(4, "y"));
        gold.addAll(Collections.nCopies(4, "d"));
        groups.addAll(Collections.nCopies(4, "z"));
        List<String> texts = IntStream.range(0, gold.size()).mapToObj(String::valueOf).toList();

        assertThat(Missed.of(gold, groups, texts)).singleElement().satisfies(missed -> {
            assertThat(missed.label()).isEqualTo("b");
            assertThat(missed.units()).isEqualTo(3);
            assertThat(missed.best()).isCloseTo(0.25, within(1e-12));
            assertThat(missed.passages()).containsExactly("0", "1");
        });
    }

}
