package org.emic.coding.bench;

import java.util.List;
import java.util.Set;
import org.emic.coding.domain.deductive.Offer;
import org.emic.coding.domain.deductive.Suggestion;

/// Whether the confidence of suggestions means anything.
final class Confidence {

    private static final int BINS = 10;

    private Confidence() {}

    /// Expected calibration error (Naeini, Cooper & Hauskrecht 2015) of each unit's first code: how far probability and
    /// share of right ones are apart, on average over ten bins.
    static double miscalibration(List<Suggestion> suggestions, List<Set<Integer>> gold) {
        double[] said = new double[BINS];
        double[] right = new double[BINS];
        for (int i = 0; i < gold.size(); i++) {
            Offer first = suggestions.get(i).offers().getFirst();
            double p = first.probability().orElse(0);
            int bin = (int) Math.min(BINS - 1, p * BINS);
            said[bin] += p;
            right[bin] += gold.get(i).contains(first.code()) ? 1 : 0;
        }
        double apart = 0;
        for (int bin = 0; bin < BINS; bin++) {
            apart += Math.abs(said[bin] - right[bin]);
        }
        return apart / gold.size();
    }

    /// The chance that a unit whose first code is wrong is less sure than one whose first code is right (area under the
    /// ROC curve); 0.5 by chance.
    static double wrongOnesLessSure(List<Suggestion> suggestions, List<Set<Integer>> gold) {
        double before = 0;
        double pairs = 0;
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < gold.size(); j++) {
                if (!firstIsRight(suggestions.get(i), gold.get(i)) && firstIsRight(suggestions.get(j), gold.get(j))) {
                    int order = Double.compare(suggestions.get(i).doubt(), suggestions.get(j).doubt());
                    before += order > 0 ? 1 : order == 0 ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return pairs == 0 ? 1 : before / pairs;
    }

    private static boolean firstIsRight(Suggestion suggestion, Set<Integer> gold) {
        return gold.contains(suggestion.offers().getFirst().code());
    }

}
