package org.emic.coding.domain.graph;

import java.util.Arrays;

/// Compares each thing once more with the groups as they have become, until nothing moves: afterwards each thing is in
/// the group whose centre it is nearest to. (Dhillon & Modha 2001, spherical k-means, begun from groups that were found.)
public final class Settlement {

    private static final int ROUNDS = 20;

    private Settlement() {}

    /// The settled groups. A group that everything left is gone.
    public static Groups settle(Vectors vectors, Groups groups) {
        Groups settled = groups;
        for (int round = 0; round < ROUNDS; round++) {
            float[][] centres = centres(vectors, settled);
            int[] nearest = new int[vectors.size()];
            Groups before = settled;
            Arrays.parallelSetAll(nearest, i -> nearest(vectors, i, centres, before.of(i)));
            settled = Groups.of(nearest);
            if (settled.equals(before)) {
                break;
            }
        }
        return settled;
    }

    /// Each group's centre: the unit vector along the sum of its members.
    public static float[][] centres(Vectors vectors, Groups groups) {
        double[][] sums = new double[groups.count()][vectors.dimensions()];
        for (int i = 0; i < vectors.size(); i++) {
            vectors.addTo(sums[groups.of(i)], i);
        }
        float[][] centres = new float[groups.count()][];
        Arrays.setAll(centres, g -> Vectors.unit(sums[g]));
        return centres;
    }

    private static int nearest(Vectors vectors, int i, float[][] centres, int own) {
        int best = own;
        double highest = vectors.similarity(i, centres[own]);
        for (int g = 0; g < centres.length; g++) {
            double similarity = vectors.similarity(i, centres[g]);
            if (similarity > highest) {
                best = g;
                highest = similarity;
            }
        }
        return best;
    }

}
