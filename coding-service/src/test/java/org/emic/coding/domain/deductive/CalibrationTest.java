package org.emic.coding.domain.deductive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void aProbabilityIsTheShareOfTimesThatItIsRight() {
        SplittableRandom random = new SplittableRandom(5);
        double[][] evidence = new double[20_000][];
        boolean[] applies = new boolean[evidence.length];
        for (int i = 0; i < evidence.length; i++) {
            double score = random.nextGaussian();
            evidence[i] = new double[]{score, random.nextGaussian()};
            applies[i] = random.nextDouble() < 1 / (1 + Math.exp(1 - 2 * score));
        }

        Calibration calibration = Calibration.fit(evidence, applies);

        assertThat(calibration.probability(0.5, 0)).isCloseTo(0.5, within(0.02));
        assertThat(calibration.probability(1, 3)).isCloseTo(1 / (1 + Math.exp(-1)), within(0.03));
    }

    @Test
    void whatIsPartedWithoutMistakeIsStillNotCertain() {
        double[][] evidence = {{0}, {0.1}, {0.9}, {1}};

        Calibration calibration = Calibration.fit(evidence, new boolean[]{false, false, true, true});

        assertThat(calibration.probability(1)).isGreaterThan(0.5).isLessThan(0.99);
        assertThat(calibration.probability(0)).isLessThan(0.5).isGreaterThan(0.01);
    }

    @Test
    void withoutAnyAnswerOfOneKindProbabilitiesStayFinite() {
        Calibration calibration = Calibration.fit(new double[][]{{0.2}, {0.4}}, new boolean[]{false, false});

        assertThat(calibration.probability(0.3)).isBetween(0.0, 0.5);
    }

}
