package org.emic.coding.domain.graph;

import java.util.List;

/// Merges groups that turn out to be of one kind (Glaser 1965, stage two: integrating categories and their properties):
/// groups that tell of one and the same act, the nearest first. How near groups are, on average over pairs of their members,
/// does not tell by itself whether they are of one kind.
/// O(groups² d) at first, then O(groups d) a merge.
public final class Integration {

    private final Kinship kinship;
    private final Apart apart;
    private final CommonAct common;
    private final int[] into;
    private final boolean[] gone;
    private final int[] nearest;
    private final double[] similarity;

    private Integration(Vectors vectors, Groups groups, CommonAct common, Contradiction contradiction) {
        this.kinship = new Kinship(vectors, groups);
        this.apart = new Apart(vectors, groups, contradiction);
        this.common = common;
        int count = kinship.groups();
        this.into = new int[count];
        this.gone = new boolean[count];
        this.nearest = new int[count];
        this.similarity = new double[count];
        for (int g = 0; g < count; g++) {
            into[g] = g;
        }
    }

    /// Which groups are of one kind: for each group of the given partition, the number of the kind it is of. Groups that
    /// contradict each other never are.
    ///
    /// @param acts what each thing tells of, see [CommonAct]
    public static Groups merge(Vectors vectors, Groups groups, List<List<String>> acts,
            Contradiction contradiction) {
        return new Integration(vectors, groups, new CommonAct(groups, acts), contradiction).merged();
    }

    private Groups merged() {
        for (int g = 0; g < into.length; g++) {
            findNearest(g);
        }
        for (int best = best(); best >= 0; best = best()) {
            int a = Math.min(best, nearest[best]);
            int b = Math.max(best, nearest[best]);
            if (apart.found(a, b)) {
                findNearest(a);
                findNearest(b);
            } else {
                merge(a, b);
            }
        }
        return Groups.of(into);
    }

    private int best() {
        int best = -1;
        for (int g = 0; g < into.length; g++) {
            if (!gone[g] && nearest[g] >= 0 && (best < 0 || similarity[g] > similarity[best])) {
                best = g;
            }
        }
        return best;
    }

    private void merge(int a, int b) {
        kinship.merge(a, b);
        apart.merge(a, b);
        common.merge(a, b);
        gone[b] = true;
        for (int g = 0; g < into.length; g++) {
            into[g] = into[g] == b ? a : into[g];
        }
        for (int g = 0; g < into.length; g++) {
            if (!gone[g] && (g == a || nearest[g] == a || nearest[g] == b)) {
                findNearest(g);
            } else if (!gone[g]) {
                consider(g, a);
            }
        }
    }

    private void findNearest(int g) {
        nearest[g] = -1;
        similarity[g] = Double.NEGATIVE_INFINITY;
        for (int other = 0; other < into.length; other++) {
            if (other != g && !gone[other]) {
                consider(g, other);
            }
        }
    }

    private void consider(int g, int other) {
        if (common.of(g, other) && !apart.known(g, other)) {
            double near = kinship.between(g, other);
            if (near > similarity[g]) {
                nearest[g] = other;
                similarity[g] = near;
            }
        }
    }

}
