package org.emic.coding.domain.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import org.emic.coding.domain.Rival;
import org.emic.coding.domain.Status;
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

    /// Makes the change that was proposed after all.
    void follow(int proposal) {
        Coding coding = proposed.get(proposal);
        entry(coding).suggest(coding, ledger(coding));
    }

    private void open() {
        suggested.unused().forEach(code -> {
            Entry entry = Entry.unused(code);
            entries.put(code.id(), entry);
            goesOnIn.put(code.id(), entry);
        });
        Map<CodeId, CodeId> heirs = heirs();
        for (Code code : suggested.codes()) {
            Entry entry = Optional.ofNullable(heirs.get(code.id()))
                    .map(heir -> Entry.seen(Objects.requireNonNull(touched.get(heir)), Optional.of(code)))
                    .orElseGet(() -> Entry.suggested(idOf(code), code));
            entries.put(entry.id, entry);
            goesOnIn.put(code.id(), entry);
        }
        touched.forEach((id, seen) -> {
            if (!entries.containsKey(id)) {
                entries.put(id, Entry.seen(seen, Optional.empty()));
            }
        });
    }

    /// A code that is founded by the incident that once founded a touched one is another code.
    private CodeId idOf(Code code) {
        return touched.containsKey(code.id()) ? CodeId.foundedBy(code.founder(), 2) : code.id();
    }

    /// For suggested codes the touched code that goes on in each: the one with which it shares most incidents. A code that
    /// a researcher brought, or that the machine learnt from people, goes on in itself, and in no other.
    private Map<CodeId, CodeId> heirs() {
        Set<CodeId> known = known();
        List<Share> shares = shares();
        shares.removeIf(share -> known.contains(share.suggested()) || known.contains(share.touched()));
        shares.sort(Comparator.comparingInt(Share::incidents)
                .reversed()
                .thenComparing(share -> !share.touched().equals(share.suggested())));
        Map<CodeId, CodeId> heirs = new HashMap<>();
        known.stream().filter(touched::containsKey).forEach(code -> heirs.put(code, code));
        for (Share share : shares) {
            if (!heirs.containsKey(share.suggested()) && !heirs.containsValue(share.touched())) {
                heirs.put(share.suggested(), share.touched());
            }
        }
        return heirs;
    }

    private Set<CodeId> known() {
        Set<CodeId> known = new HashSet<>(suggested.learnt());
        suggested.unused().forEach(code -> known.add(code.id()));
        suggested.codes()
                .stream()
                .filter(code -> code.status() == Status.HUMAN)
                .forEach(code -> known.add(code.id()));
        return known;
    }

    private List<Share> shares() {
        Map<IncidentId, List<CodeId>> carried = new HashMap<>();
        suggested.codings()
                .forEach(coding -> carried.computeIfAbsent(coding.incident(), _ -> new ArrayList<>())
                        .add(coding.code()));
        List<Share> shares = new ArrayList<>();
        touched.forEach((id, seen) -> {
            Map<CodeId, Integer> counts = new HashMap<>();
            seen.incidents()
                    .keySet()
                    .forEach(incident -> carried.getOrDefault(incident, List.of())
                            .forEach(code -> counts.merge(code, 1, Integer::sum)));
            suggested.codes()
                    .stream()
                    .map(Code::id)
                    .filter(counts::containsKey)
                    .forEach(code -> shares.add(new Share(id, code, counts.getOrDefault(code, 0))));
        });
        return shares;
    }

    private void distribute(Predicate<IncidentId> isThere) {
        for (Coding coding : suggested.codings()) {
            suggestedFor.computeIfAbsent(coding.incident(), _ -> new HashSet<>()).add(entry(coding).id);
        }
        Map<IncidentId, CodeId> kept = keep(isThere);
        for (Coding coding : suggested.codings()) {
            Entry entry = entry(coding);
            CodeId keeper = kept.get(coding.incident());
            if (keeper == null || coding.status() == Status.HUMAN || hasSeen(entry.id, coding.incident())) {
                entry.suggest(coding, ledger(coding));
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

    /// With the rival as it is called here.
    private Ledger ledger(Coding coding) {
        Ledger ledger = coding.ledger();
        return ledger.rival()
                .flatMap(rival -> Optional.ofNullable(goesOnIn.get(rival.code()))
                        .filter(entry -> !entry.id.equals(rival.code()))
                        .map(entry -> new Ledger(ledger.nearest(),
                                Optional.of(new Rival(entry.id, rival.similarity())), ledger.confidence())))
                .orElse(ledger);
    }

    private Entry entry(Coding coding) {
        return Objects.requireNonNull(goesOnIn.get(coding.code()));
    }

    /// How many incidents of a touched code a suggested one has.
    private record Share(CodeId touched, CodeId suggested, int incidents) {}

}
