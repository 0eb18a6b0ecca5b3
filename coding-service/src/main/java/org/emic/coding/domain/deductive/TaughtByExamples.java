package org.emic.coding.domain.deductive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// With enough examples: all that is known of a code is weighed and calibrated on what would have been said of each
/// example without it.
final class TaughtByExamples implements Judge {

    private final double[][] learnt;
    private final double[][] told;
    private final double[] familiarity;
    private final Calibration calibration;
    private final Cut cut;
    private final Fit fit;

    /// @param known its examples are the first ones
    /// @param model fitted to what is known
    /// @param learnt what it says of each incident
    /// @param told what the definitions alone say of each incident
    /// @param familiarity each incident's likeness with the nearest known text
    /// @param fit when any code fits
    TaughtByExamples(Known known, Ridge model, double[][] learnt, double[][] told, double[] familiarity,
            Fit fit) {
        this.learnt = learnt;
        this.told = told;
        this.familiarity = familiarity;
        this.fit = fit;
        int examples = known.examples();
        int codes = known.codes();
        double[][] evidence = new double[examples * codes][];
        boolean[] answers = new boolean[examples * codes];
        boolean[][] applies = new boolean[examples][codes];
        for (int i = 0; i < examples; i++) {
            for (int code = 0; code < codes; code++) {
                applies[i][code] = known.has(i, code);
                answers[i * codes + code] = known.has(i, code);
                evidence[i * codes + code] = new double[]{model.leftOut(i)[code], told[known.number(i)][code]};
            }
        }
        calibration = Calibration.fit(evidence, answers);
        double[][] probabilities = new double[examples][];
        for (int i = 0; i < examples; i++) {
            probabilities[i] = probabilities(model.leftOut(i), told[known.number(i)]);
        }
        cut = Cut.best(probabilities, applies);
    }

    private double[] probabilities(double[] learnt, double[] told) {
        double[] probabilities = new double[learnt.length];
        for (int code = 0; code < learnt.length; code++) {
            probabilities[code] = calibration.probability(learnt[code], told[code]);
        }
        return probabilities;
    }

    /// The doubt is the chance that the least certain of its decisions is wrong (uncertainty sampling, Lewis & Gale 1994).
    @Override
    public Suggestion judge(int incident) {
        double[] probabilities = probabilities(learnt[incident], told[incident]);
        int first = Cut.first(probabilities);
        double doubt = 0;
        List<Offer> offers = new ArrayList<>();
        for (int code = 0; code < probabilities.length; code++) {
            double p = probabilities[code];
            boolean applies = code == first || p >= cut.from();
            doubt = Math.max(doubt, applies ? 1 - p : p);
            offers.add(new Offer(code, p, OptionalDouble.of(p), applies));
        }
        offers.sort(Comparator.comparingDouble(Offer::score).reversed());
        return new Suggestion(offers, fit.any(familiarity[incident], probabilities[first]), doubt);
    }

}
