package org.emic.coding.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelAgreementTest {

    /// Worked by hand: of 3 units and 3 codes, 2 pairs in both, 4 in gold, 3 predicted, 4 in neither.
    @Test
    void figuresAreThoseOfTheFormulas() {
        LabelAgreement agreement = LabelAgreement.of(List.of(Set.of(0, 1), Set.of(1), Set.of(2)),
                List.of(Set.of(0), Set.of(1), Set.of(0)), 3);

        assertThat(agreement.microF1()).isCloseTo(4.0 / 7, within(1e-12));
        double expected = (4.0 * 3 + 5.0 * 6) / 81;
        assertThat(agreement.kappa()).isCloseTo((6.0 / 9 - expected) / (1 - expected), within(1e-12));
    }

    @Test
    void theSameLabelsAgreeFully() {
        List<Set<Integer>> labels = List.of(Set.of(0, 1), Set.of());

        assertThat(LabelAgreement.of(labels, labels, 2)).returns(1.0, LabelAgreement::kappa)
                .returns(1.0, LabelAgreement::microF1);
    }

}
