package org.emic.coding.domain.deductive;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Suggests codes of a codebook that the researcher brought, and learns from what the researcher has coded.
///
/// One model for both: the wordings of the codes are examples like those that people coded, so that each further example
/// moves the suggestions a little, and a code that nobody has used yet is still found by its name. O(e³) time for e known
/// texts, O(n e) time and memory for n incidents.
public final class DeductiveCoding {

    /// From so many examples on, the suggestions are calibrated on them.
    public static final int ENOUGH = 8;

    /// The first one serves where there is nothing to choose by.
    private static final double[] PENALTIES = {0.8, 0.2, 0.05};

    private final Judge judge;

    private DeductiveCoding(Judge judge) {
        this.judge = judge;
    }

    /// @param codebook at least one code
    /// @param talk all incidents, in canonical order
    /// @param examples what people coded of them, each incident once; may be empty
    /// @throws IllegalArgumentException if the codebook is empty, or an example names an incident or a code that is not
    ///         there
    public static DeductiveCoding learn(List<BroughtCode> codebook, List<Said> talk, List<Example> examples) {
        check(codebook, talk, examples);
        Likeness likeness = new Likeness(talk,
                codebook.stream().flatMap(code -> code.wordings().stream()).toList());
        Known known = new Known(codebook, examples, talk.size());
        double[][] among = known.likeness(likeness);
        Known wordings = new Known(codebook, List.of(), talk.size());
        boolean taught = examples.size() >= ENOUGH;
        Ridge model = taught
                ? leastErring(known, among)
                : Ridge.fit(among, known.targets(), PENALTIES[0]);
        Ridge definitions = Ridge.fit(wordings.likeness(likeness), wordings.targets(), PENALTIES[0]);
        double[][] learnt = new double[talk.size()][];
        double[][] told = new double[talk.size()][];
        double[] familiarity = new double[talk.size()];
        // Rows are not kept: one for each incident and known text would not fit into memory.
        IntStream.range(0, talk.size()).parallel().forEach(i -> {
            double[] near = known.likeness(likeness, i);
            learnt[i] = said(model, near, codebook.size());
            told[i] = said(definitions, Arrays.copyOfRange(near, examples.size(), near.length), codebook.size());
            familiarity[i] = near.length == 0 ? 0 : near[Cut.first(near)];
        });
        return new DeductiveCoding(taught
                ? new TaughtByExamples(known, model, learnt, contrast(told, codebook.size()), familiarity,
                        Fit.of(known, among))
                : new ToldByDefinitions(contrast(learnt, codebook.size())));
    }

    private static void check(List<BroughtCode> codebook, List<Said> talk, List<Example> examples) {
        if (codebook.isEmpty()) {
            throw new IllegalArgumentException("there is no code to suggest");
        }
        for (Example example : examples) {
            if (example.incident() < 0 || example.incident() >= talk.size()) {
                throw new IllegalArgumentException("there is no incident " + example.incident());
            }
            if (example.codes().stream().anyMatch(code -> code < 0 || code >= codebook.size())) {
                throw new IllegalArgumentException(
                        "the example of incident " + example.incident() + " names a code that is not there");
            }
        }
    }

    /// Of a codebook of which nothing is known, as where all labels were taken back, it says nothing of any code.
    private static double[] said(Ridge model, double[] near, int codes) {
        return near.length == 0 ? new double[codes] : model.predict(near);
    }

    private static double[][] contrast(double[][] scores, int codes) {
        Contrast contrast = new Contrast(scores, codes);
        return Arrays.stream(scores).map(contrast::of).toArray(double[][]::new);
    }

    /// The penalty is the one with which the model errs least on examples that it does without.
    private static Ridge leastErring(Known known, double[][] among) {
        double[][] targets = known.targets();
        Ridge best = Ridge.fit(among, targets, PENALTIES[0]);
        for (int p = 1; p < PENALTIES.length; p++) {
            Ridge next = Ridge.fit(among, targets, PENALTIES[p]);
            best = errors(next, known) < errors(best, known) ? next : best;
        }
        return best;
    }

    private static double errors(Ridge model, Known known) {
        double[][] targets = known.targets();
        double squares = 0;
        for (int i = 0; i < known.examples(); i++) {
            for (int code = 0; code < targets[i].length; code++) {
                double error = model.leftOut(i)[code] - targets[i][code];
                squares += error * error;
            }
        }
        return squares;
    }

    /// What is suggested for an incident.
    ///
    /// @param incident its number in canonical order
    public Suggestion suggest(int incident) {
        return judge.judge(incident);
    }

}
