package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Class-based TF-IDF (M. Grootendorst 2022, BERTopic, arXiv:2203.05794, section 3.3): a word weighs in a code as much as
/// the code's incidents and speakers use it, and the less the more the whole study does.
final class TermWeights {

    private final Map<String, Integer> inStudy = new HashMap<>();
    private final double anAverageCode;
    private final Set<String> names;

    TermWeights(List<Category> categories, List<Reading> readings, Set<String> names) {
        this.names = names;
        long all = 0;
        for (Category category : categories) {
            for (int member : category.members()) {
                Set<String> terms = new HashSet<>(readings.get(member).terms());
                terms.forEach(term -> inStudy.merge(term, 1, Integer::sum));
                all += terms.size();
            }
        }
        anAverageCode = categories.isEmpty() ? 0 : (double) all / categories.size();
    }

    /// The words of a code, heaviest first; ties in alphabetical order.
    List<Term> of(Category category, List<Incident> incidents, List<Reading> readings) {
        Map<String, Integer> uses = new TreeMap<>();
        Map<String, Set<String>> users = new HashMap<>();
        for (int member : category.members()) {
            for (String term : new HashSet<>(readings.get(member).terms())) {
                uses.merge(term, 1, Integer::sum);
                users.computeIfAbsent(term, any -> new HashSet<>()).add(incidents.get(member).speaker());
            }
        }
        List<Term> weighted = new ArrayList<>();
        uses.forEach((term, count) -> {
            if (!names.contains(term)) {
                int speakers = users.getOrDefault(term, Set.of()).size();
                double rarity = Math.log(1 + anAverageCode / inStudy.getOrDefault(term, 1));
                weighted.add(new Term(term, Math.sqrt((double) count * speakers) * rarity));
            }
        });
        weighted.sort(Comparator.comparingDouble(Term::weight).reversed());
        return weighted;
    }

}
