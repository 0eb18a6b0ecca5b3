package org.emic.coding.domain.deductive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RidgeTest {

    /// The closed form must say what a second fit without the example says.
    @Test
    void leavingOneOutIsAFitWithoutIt() {
        int size = 9;
        double[][] likeness = likeness(size);
        double[][] targets = new double[size][2];
        for (int i = 0; i < size; i++) {
            targets[i][i % 2] = 1;
        }
        Ridge all = Ridge.fit(likeness, targets, 0.3);

        for (int left = 0; left < size; left++) {
            Ridge without = Ridge.fit(without(likeness, left), rowsWithout(targets, left), 0.3);

            double[] again = without.predict(columnsWithout(likeness[left], left));
            assertThat(all.leftOut(left)[0]).isCloseTo(again[0], within(1e-9));
            assertThat(all.leftOut(left)[1]).isCloseTo(again[1], within(1e-9));
        }
    }

    /// One known text, likeness 1 with itself, intercept 1, penalty 0.5: 2 w + 0.5 w = 1, so w = 0.4.
    @Test
    void theWeightIsThatOfTheFormula() {
        Ridge one = Ridge.fit(new double[][]{{1}}, new double[][]{{1}}, 0.5);

        assertThat(one.predict(new double[]{0.25})[0]).isCloseTo(0.4 * 1.25, within(1e-12));
    }

    private static double[][] likeness(int size) {
        SplittableRandom random = new SplittableRandom(3);
        double[][] points = new double[size][4];
        for (double[] point : points) {
            for (int d = 0; d < 4; d++) {
                point[d] = random.nextGaussian();
            }
        }
        double[][] likeness = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int d = 0; d < 4; d++) {
                    likeness[i][j] += points[i][d] * points[j][d];
                }
            }
        }
        return likeness;
    }

    private static double[][] without(double[][] matrix, int left) {
        double[][] rows = rowsWithout(matrix, left);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = columnsWithout(rows[i], left);
        }
        return rows;
    }

    private static double[][] rowsWithout(double[][] rows, int left) {
        double[][] fewer = new double[rows.length - 1][];
        for (int i = 0; i < fewer.length; i++) {
            fewer[i] = rows[i < left ? i : i + 1];
        }
        return fewer;
    }

    private static double[] columnsWithout(double[] row, int left) {
        double[] fewer = new double[row.length - 1];
        for (int i = 0; i < fewer.length; i++) {
            fewer[i] = row[i < left ? i : i + 1];
        }
        return fewer;
    }

}
