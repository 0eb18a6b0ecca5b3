package org.emic.coding.bench;

import java.util.List;
import java.util.Set;

/// How well labels from one codebook agree with people's, each code present or absent in each unit.
///
/// @param both pairs of unit and code in which both have the code
/// @param neither pairs in which neither has
record LabelAgreement(long both, long gold, long predicted, long neither) {

    static LabelAgreement of(List<Set<Integer>> gold, List<Set<Integer>> predicted, int codes) {
        long both = 0;
        long inGold = 0;
        long inPredicted = 0;
        long neither = 0;
        for (int i = 0; i < gold.size(); i++) {
            for (int code = 0; code < codes; code++) {
                boolean g = gold.get(i).contains(code);
                boolean p = predicted.get(i).contains(code);
                both += g && p ? 1 : 0;
                inGold += g ? 1 : 0;
                inPredicted += p ? 1 : 0;
                neither += !g && !p ? 1 : 0;
            }
        }
        return new LabelAgreement(both, inGold, inPredicted, neither);
    }

    /// Cohen's kappa (Cohen 1960) over all pairs of unit and code.
    double kappa() {
        double pairs = gold + predicted - both + neither;
        double observed = (both + neither) / pairs;
        double expected = (gold / pairs) * (predicted / pairs) + (1 - gold / pairs) * (1 - predicted / pairs);
        return expected == 1 ? 1 : (observed - expected) / (1 - expected);
    }

    /// F1 over all pairs of unit and code.
    double microF1() {
        return gold + predicted == 0 ? 1 : 2.0 * both / (gold + predicted);
    }

}
