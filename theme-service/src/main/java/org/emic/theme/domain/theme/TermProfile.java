package org.emic.theme.domain.theme;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.Term;

/// The terms of some codes, each with its weight.
record TermProfile(Map<String, Double> weights) {

    /// Terms of codes, each counted with the code's incidents.
    static TermProfile of(List<Code> codes) {
        Map<String, Double> weights = new TreeMap<>();
        for (Code code : codes) {
            for (Term term : code.terms()) {
                weights.merge(term.term().toLowerCase(Locale.ROOT), code.weight() * term.weight(), Double::sum);
            }
        }
        return new TermProfile(weights);
    }

    double of(String term) {
        return weights.getOrDefault(term, 0.0);
    }

    /// What sets this group apart from the others: class-based TF-IDF (Grootendorst 2022, arXiv 2203.05794, section
    /// 3.3), scaled so that the heaviest term weighs 1.
    TermProfile apartFrom(List<TermProfile> all) {
        Map<String, Double> apart = new TreeMap<>();
        double heaviest = 0;
        double average = all.stream().mapToDouble(TermProfile::total).sum() / all.size();
        for (Map.Entry<String, Double> term : weights.entrySet()) {
            double everywhere = all.stream().mapToDouble(group -> group.of(term.getKey())).sum();
            double own = everywhere > 0
                    ? term.getValue() / Math.max(total(), Double.MIN_NORMAL) * StrictMath.log(1 + average / everywhere)
                    : 0;
            apart.put(term.getKey(), own);
            heaviest = Math.max(heaviest, own);
        }
        double most = heaviest;
        apart.replaceAll((_, weight) -> most > 0 ? weight / most : 0);
        return new TermProfile(apart);
    }

    /// The heaviest terms, heaviest first, ties by spelling.
    List<String> heaviest(int most) {
        return weights.entrySet()
                .stream()
                .filter(term -> term.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private double total() {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

}
