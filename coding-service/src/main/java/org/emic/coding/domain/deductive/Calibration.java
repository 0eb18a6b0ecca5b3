package org.emic.coding.domain.deductive;

/// Turns pieces of evidence into a probability: logistic regression on evidence whose answer is known, with the softened
/// answers of Platt (1999, "Probabilistic outputs for support vector machines", section 2.2). With evidence of several
/// models it also weighs these (stacked generalisation, Wolpert 1992).
final class Calibration {

    private static final int STEPS = 100;
    private static final int HALVINGS = 30;
    private static final double RIDGE = 1e-3;

    /// One weight for each piece of evidence, then the logarithm of odds where there is none.
    private final double[] weights;

    private Calibration(double[] weights) {
        this.weights = weights;
    }

    /// Newton's method with halved steps.
    ///
    /// @param evidence the pieces for each answer
    /// @param applies what a person said
    static Calibration fit(double[][] evidence, boolean[] applies) {
        int positives = 0;
        for (boolean each : applies) {
            positives += each ? 1 : 0;
        }
        double[] answers = new double[applies.length];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = applies[i] ? (positives + 1.0) / (positives + 2.0) : 1.0 / (applies.length - positives + 2.0);
        }
        double[] weights = new double[evidence.length == 0 ? 1 : evidence[0].length + 1];
        weights[weights.length - 1] = StrictMath.log((positives + 1.0) / (applies.length - positives + 1.0));
        Calibration curve = new Calibration(weights);
        double loss = curve.loss(evidence, answers);
        for (int step = 0; step < STEPS; step++) {
            double[] direction = curve.newton(evidence, answers);
            double share = 1;
            Calibration next = curve.moved(direction, share);
            for (int halving = 0; halving < HALVINGS && !(next.loss(evidence, answers) <= loss); halving++) {
                share /= 2;
                next = curve.moved(direction, share);
            }
            double reached = next.loss(evidence, answers);
            if (!(reached < loss - 1e-12)) {
                break;
            }
            curve = next;
            loss = reached;
        }
        return curve;
    }

    private Calibration moved(double[] direction, double share) {
        double[] moved = weights.clone();
        for (int w = 0; w < moved.length; w++) {
            moved[w] -= share * direction[w];
        }
        return new Calibration(moved);
    }

    private double[] newton(double[][] evidence, double[] answers) {
        int size = weights.length;
        double[] gradient = new double[size];
        double[][] curvature = new double[size][size];
        for (int w = 0; w < size; w++) {
            gradient[w] = w < size - 1 ? RIDGE * weights[w] : 0;
            curvature[w][w] = RIDGE;
        }
        for (int i = 0; i < answers.length; i++) {
            double p = probability(evidence[i]);
            for (int w = 0; w < size; w++) {
                double value = w < size - 1 ? evidence[i][w] : 1;
                gradient[w] += (p - answers[i]) * value;
                for (int v = 0; v < size; v++) {
                    curvature[w][v] += p * (1 - p) * value * (v < size - 1 ? evidence[i][v] : 1);
                }
            }
        }
        return solve(curvature, gradient);
    }

    /// Gaussian elimination; the matrix is positive definite.
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int p = 0; p < size; p++) {
            for (int row = p + 1; row < size; row++) {
                double factor = matrix[row][p] / matrix[p][p];
                for (int column = p; column < size; column++) {
                    matrix[row][column] -= factor * matrix[p][column];
                }
                right[row] -= factor * right[p];
            }
        }
        for (int p = size - 1; p >= 0; p--) {
            for (int column = p + 1; column < size; column++) {
                right[p] -= matrix[p][column] * right[column];
            }
            right[p] /= matrix[p][p];
        }
        return right;
    }

    /// Cross-entropy, and a little for steepness.
    private double loss(double[][] evidence, double[] answers) {
        double loss = 0;
        for (int w = 0; w < weights.length - 1; w++) {
            loss += RIDGE * weights[w] * weights[w] / 2;
        }
        for (int i = 0; i < answers.length; i++) {
            double odds = odds(evidence[i]);
            loss += Math.max(odds, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(odds))) - answers[i] * odds;
        }
        return loss;
    }

    private double odds(double[] evidence) {
        double odds = weights[weights.length - 1];
        for (int w = 0; w < evidence.length; w++) {
            odds += weights[w] * evidence[w];
        }
        return odds;
    }

    double probability(double... evidence) {
        return 1 / (1 + StrictMath.exp(-odds(evidence)));
    }

}
