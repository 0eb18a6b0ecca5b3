package org.emic.coding.domain.deductive;

/// How much nearer an incident is to a code than incidents usually are, in standard deviations. What a code shares with
/// everything that is said in a study (its subject, its tone) thus counts for nothing.
final class Contrast {

    private final double[] usual;
    private final double spread;

    /// @param scores of all incidents, one a code
    Contrast(double[][] scores, int codes) {
        usual = new double[codes];
        double squares = 0;
        for (double[] row : scores) {
            for (int code = 0; code < codes; code++) {
                usual[code] += row[code] / scores.length;
            }
        }
        for (double[] row : scores) {
            for (int code = 0; code < codes; code++) {
                squares += (row[code] - usual[code]) * (row[code] - usual[code]);
            }
        }
        spread = Math.max(1e-9, Math.sqrt(squares / Math.max(1, scores.length * (long) codes)));
    }

    double[] of(double[] scores) {
        double[] contrast = new double[scores.length];
        for (int code = 0; code < scores.length; code++) {
            contrast[code] = (scores[code] - usual[code]) / spread;
        }
        return contrast;
    }

}
