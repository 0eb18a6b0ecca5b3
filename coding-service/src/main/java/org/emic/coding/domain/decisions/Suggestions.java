package org.emic.coding.domain.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coded;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Ledger;
import org.emic.coding.domain.Unit;

/// Brings suggestions together with what people have touched: a touched code keeps its id, its label and the incidents
/// that it had; new incidents may join it; where the comparison would take incidents out of it, that is a proposal.
final class Suggestions {

    private static final Ledger COMPARED_EARLIER = new Ledger(List.of(), Optional.empty());

    private final Coded suggested;
    private final Map<CodeId, Seen> touched;
    private final Map<IncidentId, Set<CodeId>> suggestedFor = new HashMap<>();
    private final Map<CodeId, Entry> entries = new LinkedHashMap<>();
    private final Map<CodeId, Entry> goesOnIn = new HashMap<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Coding> proposed = new ArrayList<>();

    private Suggestions(Coded suggested, Map<CodeId, Seen> touched) {
        this.suggested = suggested;
        this.touched = touched;
    }

    /// @param touched what people touched, as they saw it last
    /// @param isThere whether an incident still is
    static Suggestions of(Coded suggested, Collection<Seen> touched, Predicate<IncidentId> isThere) {
        Map<CodeId, Seen> seen = new LinkedHashMap<>();
        touched.forEach(code -> seen.put(code.code(), code));
        Suggestions suggestions = new Suggestions(suggested, seen);
        suggestions.open();
        suggestions.distribute(isThere);
        return suggestions;
    }

    Map<CodeId, Entry> entries() {
        return entries;
    }

    List<Proposal> proposals() {
        return proposals;
    }

    /// The coding that a proposal would make, in its order.
    List<Coding> proposed() {
        return proposed;
    }

    private void open() {
        Map<CodeId, CodeId> heirs = heirs();
        for (Code code : suggested.codes()) {
            Entry entry = Optional.ofNullable(heirs.get(code.id()))
                    .map(touchedId -> Entry.seen(Objects.requireNonNull(touched.get(touchedId)), Optional.of(code)))
                    .orElseGet(() -> Entry.suggested(code));
            entries.put(entry.id, entry);
            goesOnIn.put(code.id(), entry);
        }
        touched.forEach((id, seen) -> {
            if (!entries.containsKey(id)) {
                entries.put(id, Entry.seen(seen, Optional.empty()));
            }
        });
    }

    /// For suggested codes the touched code in which each goes on: the one with its id, or the one of whose incidents it
    /// has most.
    private Map<CodeId, CodeId> heirs() {
        Map<CodeId, CodeId> heirs = new HashMap<>();
        suggested.codes().stream().map(Code::id).filter(touched::containsKey).forEach(id -> heirs.put(id, id));
        Map<IncidentId, List<CodeId>> carried = new HashMap<>();
        suggested.codings()
                .forEach(coding -> carried.computeIfAbsent(coding.incident(), _ -> new ArrayList<>())
                        .add(coding.code()));
        touched.forEach((id, seen) -> {
            if (!heirs.containsKey(id)) {
                Map<CodeId, Integer> shares = new HashMap<>();
                seen.incidents()
                        .keySet()
                        .forEach(incident -> carried.getOrDefault(incident, List.of())
                                .forEach(code -> shares.merge(code, 1, Integer::sum)));
                largest(shares, heirs.keySet()).ifPresent(code -> heirs.put(code, id));
            }
        });
        return heirs;
    }

    private Optional<CodeId> largest(Map<CodeId, Integer> shares, Set<CodeId> taken) {
        CodeId largest = null;
        for (Code code : suggested.codes()) {
            int share = shares.getOrDefault(code.id(), 0);
            if (share > (largest == null ? 0 : shares.getOrDefault(largest, 0)) && !taken.contains(code.id())) {
                largest = code.id();
            }
        }
        return Optional.ofNullable(largest);
    }

    private void distribute(Predicate<IncidentId> isThere) {
        for (Coding coding : suggested.codings()) {
            suggestedFor.computeIfAbsent(coding.incident(), _ -> new HashSet<>()).add(entry(coding).id);
        }
        Map<IncidentId, CodeId> kept = keep(isThere);
        for (Coding coding : suggested.codings()) {
            Entry entry = entry(coding);
            CodeId keeper = kept.get(coding.incident());
            if (keeper == null || hasSeen(entry.id, coding.incident())) {
                entry.suggest(coding);
            } else {
                proposals.add(new Proposal(coding.incident(), keeper, entry.id));
                proposed.add(coding);
                entry.altered = true;
            }
        }
    }

    /// Touched codes keep what is no longer suggested for them.
    ///
    /// @return the first that keeps an incident so
    private Map<IncidentId, CodeId> keep(Predicate<IncidentId> isThere) {
        Map<IncidentId, CodeId> kept = new HashMap<>();
        touched.forEach((id, seen) -> seen.incidents().forEach((incident, similarity) -> {
            if (!suggestedFor.getOrDefault(incident, Set.of()).contains(id) && isThere.test(incident)) {
                kept.putIfAbsent(incident, id);
                Objects.requireNonNull(entries.get(id))
                        .put(Unit.of(incident), Coding.suggested(incident, id, similarity, COMPARED_EARLIER));
            }
        }));
        return kept;
    }

    private boolean hasSeen(CodeId code, IncidentId incident) {
        return Optional.ofNullable(touched.get(code))
                .filter(seen -> seen.incidents().containsKey(incident))
                .isPresent();
    }

    private Entry entry(Coding coding) {
        return Objects.requireNonNull(goesOnIn.get(coding.code()));
    }

}
