package org.emic.coding.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.emic.coding.domain.agreement.KrippendorffAlphaTest.set;

import org.junit.jupiter.api.Test;

/// Passonneau 2006: 1 for equal sets, 2/3 where one holds the other, 1/3 where they overlap, 0 for sets without a common member,
/// times the share of common members. NLTK documents 0.665 for {1, 2} and {1, 2, 3, 4}, with 0.67 for 2/3.
class DistanceTest {

    @Test
    void masiIsAsPublished() {
        assertThat(masi(set("1", "2"), set("1", "2", "3", "4"))).isCloseTo(0.665, within(0.002))
                .isCloseTo(1 - 2 / 4.0 * 2 / 3, within(1e-12));
        assertThat(masi(set("1", "2", "3", "4"), set("3", "4", "5"))).isCloseTo(1 - 2 / 5.0 / 3, within(1e-12));
        assertThat(masi(set("1", "2"), set("2", "1"))).isZero();
        assertThat(masi(set("1"), set("2"))).isEqualTo(1);
    }

    @Test
    void noCodeAtAllIsAsFarFromAnyCodeAsOneCodeFromAnother() {
        assertThat(masi(set(), set())).isZero();
        assertThat(masi(set(), set("1"))).isEqualTo(1);
        assertThat(masi(set("1", "2"), set())).isEqualTo(1);
    }

    private static double masi(CodeSet one, CodeSet other) {
        return Distance.masi().between(one, other);
    }

}
