package org.emic.theme.domain.grouping;

import java.util.List;

/// How alike each two of some things are, seen from the middle of all of them.
///
/// Cosines between embeddings of one conversation are all high, since everything in it is about the same subject. What
/// they share is taken away first: the weighted mean of all is subtracted, and the cosine is taken of what remains
/// (compare Mu & Viswanath 2018, *All-but-the-Top*, ICLR, section 2). So 0 means "no more alike than things of this
/// conversation are anyway".
///
/// Sums run in the order of the things, so the same things give the same bits.
public final class Likeness {

    private static final double NOTHING = 1e-12;

    private final double[][] cosines;
    private final double[] weights;

    private Likeness(double[][] cosines, double[] weights) {
        this.cosines = cosines;
        this.weights = weights;
    }

    /// Compares these vectors.
    ///
    /// @param vectors all of one length; any scale
    /// @param weights one for each vector, more than 0
    /// @throws IllegalArgumentException if lengths differ
    public static Likeness of(List<double[]> vectors, double[] weights) {
        if (vectors.size() != weights.length) {
            throw new IllegalArgumentException("one weight for each vector");
        }
        double[][] remains = withoutTheMean(vectors, weights);
        int n = remains.length;
        double[] lengths = new double[n];
        for (int i = 0; i < n; i++) {
            lengths[i] = Math.sqrt(dot(remains[i], remains[i]));
        }
        double[][] cosines = new double[n][n];
        for (int i = 0; i < n; i++) {
            cosines[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double product = lengths[i] * lengths[j];
                double cosine = product < NOTHING ? 0 : dot(remains[i], remains[j]) / product;
                cosines[i][j] = cosine;
                cosines[j][i] = cosine;
            }
        }
        return new Likeness(cosines, weights.clone());
    }

    /// How many things are compared.
    public int size() {
        return weights.length;
    }

    /// Cosine of two of them, -1 to 1.
    public double between(int one, int other) {
        return cosines[one][other];
    }

    /// Weight of one of them.
    public double weight(int one) {
        return weights[one];
    }

    /// Weighted mean likeness of the pairs between two groups.
    public double between(int[] some, int[] others) {
        double sum = 0;
        double pairs = 0;
        for (int one : some) {
            for (int other : others) {
                double pair = weights[one] * weights[other];
                sum += pair * cosines[one][other];
                pairs += pair;
            }
        }
        return pairs > 0 ? sum / pairs : 0;
    }

    /// Weighted mean and standard deviation over all pairs.
    Spread spread() {
        double pairs = 0;
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs += weights[i] * weights[j];
                sum += weights[i] * weights[j] * cosines[i][j];
            }
        }
        double mean = pairs > 0 ? sum / pairs : 0;
        double squares = 0;
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < i; j++) {
                double off = cosines[i][j] - mean;
                squares += weights[i] * weights[j] * off * off;
            }
        }
        return new Spread(mean, pairs > 0 ? Math.sqrt(squares / pairs) : 0);
    }

    private static double[][] withoutTheMean(List<double[]> vectors, double[] weights) {
        int dimensions = vectors.isEmpty() ? 0 : vectors.getFirst().length;
        double[] mean = new double[dimensions];
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            double[] vector = vectors.get(i);
            if (vector.length != dimensions) {
                throw new IllegalArgumentException("vectors of one length");
            }
            total += weights[i];
            for (int d = 0; d < dimensions; d++) {
                mean[d] += weights[i] * vector[d];
            }
        }
        double[][] remains = new double[weights.length][dimensions];
        for (int i = 0; i < remains.length; i++) {
            for (int d = 0; d < dimensions; d++) {
                remains[i][d] = vectors.get(i)[d] - mean[d] / total;
            }
        }
        return remains;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += one[d] * other[d];
        }
        return sum;
    }

    /// How the pairs spread.
    record Spread(double mean, double deviation) {

        /// Whether all pairs are equally alike, so that nothing tells groups apart.
        boolean none() {
            return deviation < 1e-9;
        }
    }

}
