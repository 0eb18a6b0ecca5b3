package org.emic.coding.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What people found and the analysis did not: their labels for which no group has an F1 of 0.4.
///
/// @param best the highest F1 of a group
record Missed(String label, int units, double best, List<String> passages) {

    private static final double FOUND = 0.4;
    private static final int PASSAGES = 2;

    /// @param gold one label a unit
    /// @param predicted one group a unit, in the same order
    /// @param texts likewise
    static List<Missed> of(List<String> gold, List<String> predicted, List<String> texts) {
        Map<String, List<Integer>> labels = new TreeMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (int i = 0; i < gold.size(); i++) {
            labels.computeIfAbsent(gold.get(i), any -> new ArrayList<>()).add(i);
            sizes.merge(predicted.get(i), 1, Integer::sum);
        }
        List<Missed> missed = new ArrayList<>();
        labels.forEach((label, units) -> {
            Map<String, Integer> shared = new HashMap<>();
            units.forEach(unit -> shared.merge(predicted.get(unit), 1, Integer::sum));
            double best = shared.entrySet()
                    .stream()
                    .mapToDouble(group -> 2.0 * group.getValue()
                            / (units.size() + sizes.getOrDefault(group.getKey(), 0)))
                    .max()
                    .orElse(0);
            if (best < FOUND) {
                missed.add(new Missed(label, units.size(), best,
                        units.stream().limit(PASSAGES).map(texts::get).toList()));
            }
        });
        return missed;
    }

}
