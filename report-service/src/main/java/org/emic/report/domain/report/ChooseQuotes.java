package org.emic.report.domain.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emic.report.domain.Code;
import org.emic.report.domain.Code.Exemplar;
import org.emic.report.domain.IncidentId;
import org.emic.report.domain.Role;

/// Chooses a few quotes for a group of codes: typical exemplars, the most typical first, but nobody a second time
/// before everybody had a first. Where exemplars do not suffice, the nearest codings follow. Words that do not match
/// their reference, somebody else's story, and moderators' words, are never chosen. The chosen quotes stand in canonical order.
final class ChooseQuotes {

    private final Map<IncidentId, Quotation> eligible = new HashMap<>();
    private final List<IncidentId> ranked;

    /// @param codes the group
    /// @param places the group's codings, rejected ones left out
    ChooseQuotes(Collection<Code> codes, Collection<CodedPlace> places) {
        places.stream()
                .map(CodedPlace::words)
                .filter(words -> words.matches() && !words.anothersStory() && !words.text().isBlank()
                        && words.role() != Role.MODERATOR)
                .forEach(words -> eligible.putIfAbsent(words.incident(), words));
        Map<IncidentId, Double> typical = new HashMap<>();
        codes.stream()
                .flatMap(code -> code.exemplars().stream())
                .filter(Exemplar::typical)
                .forEach(exemplar -> typical.merge(exemplar.incident(), exemplar.similarity(), Math::max));
        Map<IncidentId, Double> near = new HashMap<>();
        places.forEach(
                place -> near.merge(place.words().incident(), place.coding().similarity(), Math::max));
        ranked = eligible.values()
                .stream()
                .sorted(Comparator
                        .comparingDouble((Quotation quotation) -> typical.getOrDefault(quotation.incident(), -2.0))
                        .thenComparingDouble(quotation -> near.getOrDefault(quotation.incident(), -2.0))
                        .reversed()
                        .thenComparing(Quotation.CANONICAL))
                .map(Quotation::incident)
                .toList();
    }

    /// At most this many.
    List<Quotation> atMost(int limit) {
        var chosen = new ArrayList<Quotation>();
        var left = new ArrayList<>(ranked);
        while (chosen.size() < limit && !left.isEmpty()) {
            Set<String> heard = new HashSet<>();
            for (IncidentId incident : List.copyOf(left)) {
                Quotation quotation = eligible.get(incident);
                if (quotation != null && chosen.size() < limit && heard.add(quotation.speaker())) {
                    chosen.add(quotation);
                    left.remove(incident);
                }
            }
        }
        return chosen.stream().sorted(Quotation.CANONICAL).toList();
    }

}
