package org.emic.theme.domain.grouping;

import java.util.Random;

/// Asks whether a grouping that was found by one kind of evidence also shows in another kind, more than the same
/// group sizes dealt out at random would (a permutation test; Good 2005, *Permutation, Parametric and Bootstrap Tests of
/// Hypotheses*, chapter 3).
///
/// @param deals how many random deals it is measured against
/// @param level the share of deals that may do as well
public record BetterThanChance(int deals, double level) {

    /// A fixed seed: the same question has the same answer. [Random] is specified to the bit.
    private static final long SEED = 20_040_701L;

    /// Whether pairs inside the groups agree more than chance has it.
    ///
    /// @param agreement of each two things by the other kind of evidence; symmetric
    public boolean shows(Grouping grouping, double[][] agreement) {
        if (grouping.count() < 2 || grouping.count() == grouping.size()) {
            return false;
        }
        int[] marks = grouping.marks();
        double found = inside(marks, agreement);
        Random random = new Random(SEED);
        int asGood = 1;
        for (int deal = 0; deal < deals; deal++) {
            shuffle(marks, random);
            asGood += inside(marks, agreement) >= found - 1e-12 ? 1 : 0;
        }
        return asGood <= level * (deals + 1);
    }

    private static double inside(int[] marks, double[][] agreement) {
        double sum = 0;
        for (int i = 0; i < marks.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += marks[i] == marks[j] ? agreement[i][j] : 0;
            }
        }
        return sum;
    }

    private static void shuffle(int[] marks, Random random) {
        for (int i = marks.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int mark = marks[i];
            marks[i] = marks[other];
            marks[other] = mark;
        }
    }

}
