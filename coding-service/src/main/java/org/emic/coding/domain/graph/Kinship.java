package org.emic.coding.domain.graph;

/// How alike the members of two groups are on average.
///
/// Averages over pairs come from sums of unit vectors: the dot product of two groups' sums is the sum over all their
/// pairs.
final class Kinship {

    private final double[][] sums;
    private final int[] sizes;

    Kinship(Vectors vectors, Groups groups) {
        sizes = groups.sizes();
        sums = new double[groups.count()][vectors.dimensions()];
        for (int i = 0; i < vectors.size(); i++) {
            vectors.addTo(sums[groups.of(i)], i);
        }
    }

    int groups() {
        return sizes.length;
    }

    /// Takes the second group into the first, which leaves the second without members.
    void merge(int a, int b) {
        for (int d = 0; d < sums[a].length; d++) {
            sums[a][d] += sums[b][d];
        }
        sizes[a] += sizes[b];
        sizes[b] = 0;
    }

    /// The average over all pairs of a member of the one and a member of the other.
    double between(int a, int b) {
        return dot(sums[a], sums[b]) / ((double) sizes[a] * sizes[b]);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

}
