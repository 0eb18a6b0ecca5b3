package org.emic.coding.domain.graph;

import java.util.Arrays;
import java.util.BitSet;

/// Compares each thing once more with the groups as they have become, until nothing moves: afterwards each thing is in
/// the group whose centre it is nearest to. (Dhillon & Modha 2001, spherical k-means, begun from groups that were found.)
public final class Settlement {

    private static final int ROUNDS = 20;

    private Settlement() {}

    /// The settled groups. A group that everything left is gone. Where not all neighbours are known, because there are
    /// too many things to compare all with all, each is compared with its own group and those of its neighbours.
    public static Groups settle(Vectors vectors, Groups groups, Neighbours neighbours) {
        Groups settled = groups;
        ToCentres all = new ToCentres(vectors);
        for (int round = 0; round < ROUNDS; round++) {
            Groups before = settled;
            float[][] centres = centres(vectors, before);
            settled = Groups.of(neighbours.complete()
                    ? nearestOfAll(all, centres, before)
                    : nearestAround(vectors, centres, before, neighbours));
            if (settled.equals(before)) {
                break;
            }
        }
        return settled;
    }

    private static int[] nearestOfAll(ToCentres all, float[][] centres, Groups before) {
        all.turn(centres);
        return all.nearest(before);
    }

    private static int[] nearestAround(Vectors vectors, float[][] centres, Groups before, Neighbours neighbours) {
        int[] nearest = new int[vectors.size()];
        Tiles.inStretches(vectors.size(), (from, end) -> {
            BitSet compared = new BitSet();
            for (int i = from; i < end; i++) {
                NearestFew few = new NearestFew(1);
                few.offer(before.of(i), vectors.similarity(i, centres[before.of(i)]));
                compared.set(before.of(i));
                for (int neighbour : neighbours.of(i)) {
                    int group = before.of(neighbour);
                    if (!compared.get(group)) {
                        compared.set(group);
                        few.offer(group, vectors.similarity(i, centres[group]));
                    }
                }
                compared.clear();
                nearest[i] = few.number(0);
            }
        });
        return nearest;
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

}
