package org.emic.coding.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.PhraseFinder;

/// Whether somebody who speaks of two subjects at once gets both codes. In a set in which people gave each unit one label,
/// one unit in six is joined with another of a different label, and the whole is analysed. A code stands for the label
/// that most units of one subject have in it.
///
/// @param units how many are of two subjects
/// @param both the share of them with a code for each of the two
/// @param several the share of the other units that have more than one code
record TwoSubjects(int units, double both, double several) {

    private static final int ONE_IN = 12;

    private record Said(GoldSet.Unit unit, List<String> subjects) {}

    static boolean canBeJoined(GoldSet set, String level) {
        return set.has(level) && set.units().stream().allMatch(unit -> unit.labels(level).size() <= 1);
    }

    static TwoSubjects in(GoldSet set, String level, Embeddings embeddings, PhraseFinder phrases) {
        List<Said> all = joined(set, level);
        GoldSet units = new GoldSet(set.name(), all.stream().map(Said::unit).toList());
        Found found = Found.in(units, IntStream.range(0, all.size()).boxed().toList(), embeddings, phrases);
        Map<CodeId, String> labels = labels(all, found);
        int two = 0;
        int both = 0;
        int several = 0;
        for (int i = 0; i < all.size(); i++) {
            Set<CodeId> codes = found.codes(i);
            if (all.get(i).subjects().size() == 1) {
                several += codes.size() > 1 ? 1 : 0;
            } else {
                two++;
                Set<String> said = new HashSet<>();
                codes.forEach(code -> said.add(labels.getOrDefault(code, "")));
                both += said.containsAll(all.get(i).subjects()) ? 1 : 0;
            }
        }
        return new TwoSubjects(two, (double) both / two, (double) several / (all.size() - two));
    }

    /// In an order of chance, the same each time.
    private static List<Said> joined(GoldSet set, String level) {
        List<GoldSet.Unit> units = new ArrayList<>(set.units());
        units.removeIf(unit -> unit.labels(level).isEmpty());
        Collections.shuffle(units, new Random(1));
        int pairs = units.size() / ONE_IN;
        List<Said> all = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            GoldSet.Unit unit = units.get(i);
            String label = unit.labels(level).getFirst();
            GoldSet.Unit next = units.get((i + 1) % units.size());
            String other = next.labels(level).getFirst();
            if (pairs > 0 && !label.equals(other)) {
                all.add(new Said(unit.saying(unit.text() + " " + next.text()), List.of(label, other)));
                pairs--;
                i++;
            } else {
                all.add(new Said(unit, List.of(label)));
            }
        }
        Collections.shuffle(all, new Random(2));
        return all;
    }

    private static Map<CodeId, String> labels(List<Said> all, Found found) {
        Map<CodeId, Map<String, Integer>> counts = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            CodeId code = found.first().get(i);
            if (code != null && all.get(i).subjects().size() == 1) {
                counts.computeIfAbsent(code, any -> new TreeMap<>()).merge(all.get(i).subjects().getFirst(), 1,
                        Integer::sum);
            }
        }
        Map<CodeId, String> labels = new HashMap<>();
        counts.forEach((code, its) -> labels.put(code,
                Collections.max(its.entrySet(), Map.Entry.comparingByValue()).getKey()));
        return labels;
    }

}
