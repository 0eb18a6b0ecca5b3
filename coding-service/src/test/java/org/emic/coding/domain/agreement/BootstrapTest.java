package org.emic.coding.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emic.coding.domain.agreement.Published.assertNone;
import static org.emic.coding.domain.agreement.Published.coders;
import static org.emic.coding.domain.agreement.Published.present;
import static org.assertj.core.api.Assertions.within;

import org.emic.coding.domain.agreement.Figure.Because;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    /// Of 100 units 85 agree: the binomial distribution has its 2.5 % and 97.5 % at 0.78 and 0.92.
    @Test
    void theIntervalIsTheOneOfTheDistributionWhereThatIsKnown() {
        Interval interval = interval(new ObservedAgreement<>(), present(40, 9, 6, 45));

        assertThat(interval.low()).isCloseTo(0.78, within(0.015));
        assertThat(interval.high()).isCloseTo(0.92, within(0.015));
    }

    @Test
    void theSameDataGiveTheSameInterval() {
        assertThat(interval(new CohenKappa<>(), present(40, 9, 6, 45)))
                .isEqualTo(interval(new CohenKappa<>(), present(40, 9, 6, 45)));
    }

    @Test
    void moreUnitsGiveANarrowerInterval() {
        Interval few = interval(new CohenKappa<>(), present(8, 2, 1, 9));
        Interval many = interval(new CohenKappa<>(), present(80, 20, 10, 90));

        assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 2);
    }

    @Test
    void whereResamplesHaveNoFigureThereIsNoInterval() {
        assertNone(new Bootstrap<>(present(1, 0, 0, 9)).interval(new CohenKappa<>()), Because.TOO_FEW_RESAMPLES);
        assertNone(new Bootstrap<>(coders("1", "1")).interval(new CohenKappa<>()), Because.ONE_UNIT);
    }

    private static Interval interval(Statistic<Boolean> statistic, Ratings<Boolean> ratings) {
        return switch (new Bootstrap<>(ratings).interval(statistic)) {
            case Figure.Computed<Interval>(Interval interval) -> interval;
            case Figure.NotComputable<Interval> none -> throw new AssertionError(none.because().words());
        };
    }

}
