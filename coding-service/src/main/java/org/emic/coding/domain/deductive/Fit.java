package org.emic.coding.domain.deductive;

import java.util.Arrays;

/// When an incident is too unlike everything known for any code to fit.
///
/// @param least the likeness that every example has with its own: what has less is a stranger
/// @param from the likeness from which nothing is one
record Fit(double least, double from) {

    /// No more than this share of the examples may be held to be strangers: where the two can hardly be parted, it is
    /// better to suggest a code too many than to hide most of the codebook.
    private static final double LOST = 0.2;

    /// Between the two, a code fits that a person would rather give than not.
    private static final double LIKELY = 0.5;

    /// Whether any code fits.
    ///
    /// @param familiarity the likeness with the nearest known text
    /// @param probability of the first code
    boolean any(double familiarity, double probability) {
        return familiarity >= from || familiarity >= least && probability >= LIKELY;
    }

    /// Parts two things by likeness: an example's nearest known text among those with a code of its own, and its nearest
    /// among the others, which is what it would have had if its codes had not been in the codebook.
    static Fit of(Known known, double[][] likeness) {
        double[] kin = new double[known.examples()];
        double[] strangers = new double[known.examples()];
        for (int i = 0; i < kin.length; i++) {
            for (int j = 0; j < likeness.length; j++) {
                if (j != i && known.share(i, j)) {
                    kin[i] = Math.max(kin[i], likeness[i][j]);
                } else if (j != i) {
                    strangers[i] = Math.max(strangers[i], likeness[i][j]);
                }
            }
        }
        Arrays.sort(kin);
        Arrays.sort(strangers);
        double best = 0;
        long most = 0;
        for (int lost = 0; lost <= LOST * kin.length && lost < kin.length; lost++) {
            double from = kin[lost];
            long right = kin.length - lost + Arrays.stream(strangers).filter(each -> each < from).count();
            if (right > most) {
                most = right;
                best = from;
            }
        }
        return new Fit(kin.length == 0 ? 0 : Math.min(kin[0], best), best);
    }

}
