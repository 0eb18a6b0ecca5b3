package org.emic.coding.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final List<String> GOLD = List.of("a", "a", "a", "b", "b", "c", "c", "c");

    @Test
    void theSamePartitionAgreesFullyWhateverItsNames() {
        Agreement same = Agreement.of(GOLD, List.of("x", "x", "x", "y", "y", "z", "z", "z"));

        assertThat(same.adjustedRand()).isEqualTo(1);
        assertThat(same.bCubed()).isEqualTo(1);
    }

    @Test
    void oneClusterAndEachItsOwnAgreeByChanceOnly() {
        assertThat(Agreement.of(GOLD, List.of("x", "x", "x", "x", "x", "x", "x", "x")).adjustedRand()).isZero();
        assertThat(Agreement.of(GOLD, List.of("1", "2", "3", "4", "5", "6", "7", "8")).adjustedRand()).isZero();
    }

    /// Worked by hand: 5 pairs together in both, 7 in each, of 28 in all; the middle three units are half right.
    @Test
    void figuresAreThoseOfTheFormulas() {
        Agreement mixed = Agreement.of(GOLD, List.of("x", "x", "y", "y", "y", "z", "z", "z"));

        assertThat(mixed.adjustedRand()).isCloseTo((5 - 7.0 * 7 / 28) / (7 - 7.0 * 7 / 28), within(1e-12));
        assertThat(mixed.bCubed()).isCloseTo(5.0 / 6, within(1e-12));
        assertThat(mixed.clusters()).isEqualTo(3);
    }

}
