package org.emic.coding.domain.deductive;

/// Ridge regression in closed form on likenesses, one column of targets a code (Hoerl & Kennard 1970; with a kernel:
/// Saunders, Gammerman & Vovk 1998). As a classifier, one against the rest, it is on a par with support vector machines
/// (Rifkin, Yeo & Poggio 2003), and what it would have said of each example without that example needs no second fit.
public final class Ridge {

    private final double[][] weights;
    private final double[][] leftOut;

    private Ridge(double[][] weights, double[][] leftOut) {
        this.weights = weights;
        this.leftOut = leftOut;
    }

    /// @param likeness of each known text with each; symmetric, positive semidefinite
    /// @param targets of each known text for each code
    /// @param penalty above 0: the higher, the smoother
    public static Ridge fit(double[][] likeness, double[][] targets, double penalty) {
        double[][] inverse = inverseOfFactor(factor(likeness, penalty));
        int size = targets.length;
        int codes = size == 0 ? 0 : targets[0].length;
        double[][] half = new double[size][codes];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                addTimes(half[i], targets[j], inverse[i][j]);
            }
        }
        double[][] weights = new double[size][codes];
        double[][] leftOut = new double[size][codes];
        for (int i = 0; i < size; i++) {
            double diagonal = 0;
            for (int j = i; j < size; j++) {
                addTimes(weights[i], half[j], inverse[j][i]);
                diagonal += inverse[j][i] * inverse[j][i];
            }
            for (int c = 0; c < codes; c++) {
                leftOut[i][c] = targets[i][c] - weights[i][c] / diagonal;
            }
        }
        return new Ridge(weights, leftOut);
    }

    /// What it says of the i-th known text if it had not known it (PRESS, Allen 1974; with a kernel: Rifkin & Lippert
    /// 2007, "Notes on regularized least squares", section 4).
    public double[] leftOut(int i) {
        return leftOut[i];
    }

    /// What it says of another text.
    ///
    /// @param likeness of it with each known text
    public double[] predict(double[] likeness) {
        double[] scores = new double[weights.length == 0 ? 0 : weights[0].length];
        for (int i = 0; i < likeness.length; i++) {
            addTimes(scores, weights[i], likeness[i] + 1);
        }
        return scores;
    }

    /// The lower Cholesky factor of likeness + 1 (an intercept, penalised as the rest) + penalty on the diagonal.
    private static double[][] factor(double[][] likeness, double penalty) {
        int size = likeness.length;
        double[][] lower = new double[size][];
        for (int i = 0; i < size; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double rest = likeness[i][j] + 1 + (i == j ? penalty : 0) - dot(lower[i], lower[j], j);
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
        return lower;
    }

    private static double[][] inverseOfFactor(double[][] lower) {
        double[][] inverse = new double[lower.length][];
        for (int i = 0; i < lower.length; i++) {
            inverse[i] = new double[i + 1];
            for (int k = 0; k < i; k++) {
                for (int j = 0; j <= k; j++) {
                    inverse[i][j] -= lower[i][k] * inverse[k][j];
                }
            }
            for (int j = 0; j < i; j++) {
                inverse[i][j] /= lower[i][i];
            }
            inverse[i][i] = 1 / lower[i][i];
        }
        return inverse;
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int d = 0; d < length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

    private static void addTimes(double[] sum, double[] row, double factor) {
        for (int c = 0; c < sum.length; c++) {
            sum[c] += row[c] * factor;
        }
    }

}
