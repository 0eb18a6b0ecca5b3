package org.emic.theme.domain.grouping;

import java.util.Arrays;

/// Agglomerative clustering by weighted average linkage (UPGMA, Sokal & Michener 1958).
final class AverageLinkage {

    private final double[][] alike;
    private final double[] weights;
    private final int[] marks;
    private final int[] best;
    private final boolean[] gone;

    private AverageLinkage(Likeness likeness) {
        int n = likeness.size();
        alike = new double[n][n];
        weights = new double[n];
        marks = new int[n];
        best = new int[n];
        gone = new boolean[n];
        for (int i = 0; i < n; i++) {
            weights[i] = likeness.weight(i);
            marks[i] = i;
            for (int j = 0; j < n; j++) {
                alike[i][j] = likeness.between(i, j);
            }
        }
        Arrays.setAll(best, this::nearestAfter);
    }

    /// Merges the two groups that are most alike on average, for as long as they are more alike than the threshold.
    static Grouping cut(Likeness likeness, double threshold) {
        AverageLinkage linkage = new AverageLinkage(likeness);
        int one = linkage.mostAlike();
        while (one >= 0 && linkage.alike[one][linkage.best[one]] > threshold) {
            linkage.merge(one, linkage.best[one]);
            one = linkage.mostAlike();
        }
        return Grouping.of(linkage.marks);
    }

    private int mostAlike() {
        int most = -1;
        for (int i = 0; i < marks.length; i++) {
            if (!gone[i] && best[i] >= 0 && (most < 0 || alike[i][best[i]] > alike[most][best[most]])) {
                most = i;
            }
        }
        return most;
    }

    /// Each pair is looked after by the earlier of the two.
    private int nearestAfter(int one) {
        int nearest = -1;
        for (int other = one + 1; other < marks.length; other++) {
            if (!gone[other] && (nearest < 0 || alike[one][other] > alike[one][nearest])) {
                nearest = other;
            }
        }
        return nearest;
    }

    private void merge(int one, int other) {
        double sum = weights[one] + weights[other];
        for (int i = 0; i < marks.length; i++) {
            double mean = (weights[one] * alike[one][i] + weights[other] * alike[other][i]) / sum;
            alike[one][i] = mean;
            alike[i][one] = mean;
            marks[i] = marks[i] == other ? one : marks[i];
        }
        weights[one] = sum;
        gone[other] = true;
        for (int i = 0; i < marks.length; i++) {
            if (!gone[i] && (i == one || best[i] == one || best[i] == other)) {
                best[i] = nearestAfter(i);
            } else if (!gone[i] && i < one && alike[i][one] > alike[i][best[i]]) {
                best[i] = one;
            }
        }
    }

}
