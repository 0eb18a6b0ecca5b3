package org.emic.coding.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.emic.coding.domain.graph.Pairs;

/// The part of the talk that is like something people have coded: the categories, as comparison alone would find them, in
/// which people stand for a code of at least one incident.
///
/// Codes that people touched are some of the categories of a study. What they coded says which of these an incident belongs
/// to, and nothing of talk that is like none of it; without this, a few codes would take in all the rest.
final class Charted {

    private final Consolidation all;
    private final Set<Integer> codes = new HashSet<>();

    /// @param incidents all so far, in canonical order
    /// @param isCoded whether people stand for a code of it
    /// @param pairs of the same study at earlier checkpoints
    Charted(List<Incident> incidents, List<Reading> readings, Predicate<Incident> isCoded, Pairs pairs,
            Parameters parameters) {
        all = Consolidation.of(incidents.stream().map(Incident::vector).toList(), readings, pairs, parameters);
        for (int i = 0; i < incidents.size(); i++) {
            if (isCoded.test(incidents.get(i))) {
                codes.add(code(i));
            }
        }
    }

    private int code(int incident) {
        return all.codes().of(all.properties().of(incident));
    }

    /// @param incident its number in canonical order
    boolean has(int incident) {
        return codes.contains(code(incident));
    }

}
