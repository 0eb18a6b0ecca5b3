package org.emic.coding.domain.graph;

/// How alike the members of groups are on average, within a group and across groups.
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

    /// The average over pairs within a group, weighted by its members; groups of one have no pair and do not count.
    double within() {
        double weighted = 0;
        double members = 0;
        for (int g = 0; g < sizes.length; g++) {
            if (sizes[g] > 1) {
                weighted += pairs(g) / (sizes[g] - 1.0);
                members += sizes[g];
            }
        }
        return members == 0 ? 1 : weighted / members;
    }

    /// The average over pairs across groups.
    double across() {
        double[] all = new double[sums.length == 0 ? 0 : sums[0].length];
        double inside = 0;
        double insidePairs = 0;
        double size = 0;
        for (int g = 0; g < sizes.length; g++) {
            for (int d = 0; d < all.length; d++) {
                all[d] += sums[g][d];
            }
            inside += dot(sums[g], sums[g]);
            insidePairs += (double) sizes[g] * sizes[g];
            size += sizes[g];
        }
        double pairs = size * size - insidePairs;
        return pairs <= 0 ? 0 : (dot(all, all) - inside) / pairs;
    }

    /// The sum over ordered pairs of different members: what remains of the square when each vector's own 1 is taken
    /// away.
    private double pairs(int g) {
        return dot(sums[g], sums[g]) - sizes[g];
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

}
