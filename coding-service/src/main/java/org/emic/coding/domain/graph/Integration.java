package org.emic.coding.domain.graph;

import java.util.Arrays;

/// Merges groups that turn out to be of one kind (Glaser 1965, stage two: integrating categories and their properties).
///
/// Average linkage over the groups' members, stopped by the study's own measure: two groups are of one kind while their
/// members are, on average, nearer to each other than the given share of the way from strangers (pairs across groups)
/// to kin (pairs within a group). O(groups² d) at first, then O(groups d) a merge.
public final class Integration {

    private Integration() {}

    /// What a study's distribution says.
    ///
    /// @param strangers average similarity of pairs across groups
    /// @param kin average similarity of pairs within a group
    /// @param neighbours what the typical group has with the group that is nearest to it, on average over pairs
    public record Scale(double strangers, double kin, double neighbours) {

        /// The similarity at this share of the way from strangers (0) to kin (1).
        public double at(double share) {
            return strangers + share * (kin - strangers);
        }

    }

    /// The scale of a study that is grouped so.
    public static Scale scale(Vectors vectors, Groups groups) {
        Kinship kinship = new Kinship(vectors, groups);
        Apart none = new Apart(vectors, groups, Contradiction.NONE);
        int count = kinship.groups();
        int[] nearest = new int[count];
        double[] similarity = new double[count];
        for (int g = 0; g < count; g++) {
            nearest(kinship, none, new boolean[count], g, nearest, similarity);
        }
        Arrays.sort(similarity);
        return new Scale(kinship.across(), kinship.within(), count < 2 ? 1 : similarity[count / 2]);
    }

    /// Which groups are of one kind: for each group of the given partition, the number of the kind it is of. Groups that
    /// contradict each other never are.
    public static Groups merge(Vectors vectors, Groups groups, double above, Contradiction contradiction) {
        Kinship kinship = new Kinship(vectors, groups);
        Apart apart = new Apart(vectors, groups, contradiction);
        int count = kinship.groups();
        int[] into = new int[count];
        boolean[] gone = new boolean[count];
        int[] nearest = new int[count];
        double[] similarity = new double[count];
        for (int g = 0; g < count; g++) {
            into[g] = g;
        }
        for (int g = 0; g < count; g++) {
            nearest(kinship, apart, gone, g, nearest, similarity);
        }
        while (true) {
            int best = -1;
            for (int g = 0; g < count; g++) {
                if (!gone[g] && nearest[g] >= 0 && (best < 0 || similarity[g] > similarity[best])) {
                    best = g;
                }
            }
            if (best < 0 || similarity[best] <= above) {
                break;
            }
            int a = Math.min(best, nearest[best]);
            int b = Math.max(best, nearest[best]);
            if (apart.found(a, b)) {
                nearest(kinship, apart, gone, a, nearest, similarity);
                nearest(kinship, apart, gone, b, nearest, similarity);
                continue;
            }
            kinship.merge(a, b);
            apart.merge(a, b);
            gone[b] = true;
            for (int g = 0; g < count; g++) {
                into[g] = into[g] == b ? a : into[g];
            }
            for (int g = 0; g < count; g++) {
                if (!gone[g] && (g == a || nearest[g] == a || nearest[g] == b)) {
                    nearest(kinship, apart, gone, g, nearest, similarity);
                } else if (!gone[g] && !apart.known(g, a) && kinship.between(g, a) > similarity[g]) {
                    nearest[g] = a;
                    similarity[g] = kinship.between(g, a);
                }
            }
        }
        return Groups.of(into);
    }

    private static void nearest(Kinship kinship, Apart apart, boolean[] gone, int g, int[] nearest,
            double[] similarity) {
        nearest[g] = -1;
        similarity[g] = Double.NEGATIVE_INFINITY;
        for (int other = 0; other < kinship.groups(); other++) {
            if (other != g && !gone[other] && !apart.known(g, other)) {
                double s = kinship.between(g, other);
                if (s > similarity[g]) {
                    nearest[g] = other;
                    similarity[g] = s;
                }
            }
        }
    }

}
