package org.emic.coding.domain.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.emic.coding.domain.Anchor;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coded;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Origin;
import org.emic.coding.domain.Status;
import org.emic.coding.domain.Unit;
import org.jspecify.annotations.Nullable;

/// A codebook into which decisions are written, one after the other.
final class OpenCodebook {

    private final Utterances utterances;
    private final Places places;
    private final UnitActs units;
    private final Suggestions suggestions;
    private final Map<CodeId, Entry> entries;
    /// What people made, until they make it.
    private final Map<CodeId, Entry> unmade = new HashMap<>();
    private final Map<CodeId, String> reasons = new HashMap<>();
    private final Map<Integer, NoEffect> withoutEffect = new HashMap<>();
    private final Set<Integer> undone = new HashSet<>();
    /// Entries of the sampling log.
    private final Set<Integer> asked = new HashSet<>();
    private Optional<Act.Learn> learnt = Optional.empty();

    private OpenCodebook(Utterances utterances, Places places, Suggestions suggestions, Set<CodeId> made) {
        this.utterances = utterances;
        this.places = places;
        this.units = new UnitActs(places);
        this.suggestions = suggestions;
        this.entries = suggestions.entries();
        made.forEach(code -> Optional.ofNullable(entries.remove(code)).ifPresent(entry -> unmade.put(code, entry)));
    }

    /// Opens the codebook that is suggested, with what people have touched as they saw it.
    ///
    /// @param touched what people have touched by these decisions
    /// @param effective the decisions that count
    /// @param made codes that people made
    static OpenCodebook of(Coded suggested, Map<CodeId, Seen> touched, List<Decision> effective, Set<CodeId> made,
            Utterances utterances) {
        Set<Anchor> named = new LinkedHashSet<>();
        effective.forEach(decision -> named.addAll(Named.by(decision.act())));
        Places places = Places.of(suggested, named, touched.values(), utterances);
        return new OpenCodebook(utterances, places, Suggestions.of(suggested, touched.values(), places::hasIncident),
                made);
    }

    static OpenCodebook of(Coded suggested, History history, Utterances utterances) {
        return of(suggested, history.touched(), history.effective(), history.made(), utterances);
    }

    /// The codes that an act is about as they are suggested, under the labels that people see after these decisions, unless
    /// people gave them.
    ///
    /// @param before what was kept of codes before
    List<Seen> seen(Act act, Map<CodeId, Seen> before, List<Decision> decisions) {
        List<Seen> suggested = act.codes()
                .stream()
                .distinct()
                .flatMap(code -> seen(code, act, before.get(code)).stream())
                .filter(seen -> !seen.incidents().isEmpty())
                .toList();
        write(decisions);
        Portraits.relabel(entries.values());
        return suggested.stream()
                .map(seen -> entry(seen.code()).filter(entry -> !entry.isTouched())
                        .map(entry -> seen.called(entry.label, entry.origin))
                        .orElse(seen))
                .toList();
    }

    /// Of a code that something was kept of, and of one that people made, what has joined it and the act is about.
    private Optional<Seen> seen(CodeId code, Act act, @Nullable Seen before) {
        Optional<Seen> made = Optional.ofNullable(unmade.get(code)).map(Entry::seen);
        Optional<Seen> now = made.or(() -> entry(code).map(Entry::seen));
        return act.isAboutTheWhole() || (before == null && made.isEmpty())
                ? now
                : now.map(seen -> seen.of(Named.by(act), before));
    }

    /// The codes as they are now.
    Collection<Entry> entries() {
        return entries.values();
    }

    /// Takes it that the next act finds what it is about, as it did when somebody decided.
    void assumeCarried(Act act) {
        switch (act) {
            case Act.Confirm confirm -> assumeCarried(confirm.code(), confirm.unit());
            case Act.Reject reject -> assumeCarried(reject.code(), reject.unit());
            case Act.Move move -> assumeCarried(move.code(), move.unit());
            case Act.Split split -> split.units().forEach(unit -> assumeCarried(split.code(), unit));
            case Act.Found _,Act.Apply _,Act.ConfirmCode _,Act.RejectCode _,Act.Rename _,Act.Define _,Act.Merge _,Act.Write _,Act.Learn _,Act.Undo _ ->
                {
                }
        }
    }

    private void assumeCarried(CodeId code, Unit unit) {
        if (unit instanceof Unit.Whole whole) {
            entry(code).filter(entry -> entry.coding(unit).isEmpty())
                    .ifPresent(entry -> entry.put(unit, Coding.suggested(whole.incident(), code, Portraits.NOT_COMPARED,
                            UnitActs.COMPARED_WITH_NOTHING)));
        }
    }

    void write(List<Decision> decisions) {
        for (Decision decision : decisions) {
            write(decision).ifPresent(why -> withoutEffect.put(decision.number(), why));
        }
    }

    /// What people have touched, decided upon and put into order.
    Decided close(int exemplars) {
        List<Proposal> open = settleProposals();
        Portraits portraits = Portraits.of(entries.values(), utterances, exemplars);
        return new Decided(portraits.coded(), portraits.empty(), withoutEffect, open, reasons);
    }

    /// What somebody has taken out of the code that kept it goes where it is suggested.
    private List<Proposal> settleProposals() {
        List<Proposal> open = new ArrayList<>();
        for (int i = 0; i < suggestions.proposals().size(); i++) {
            Proposal proposal = suggestions.proposals().get(i);
            Unit unit = Unit.of(proposal.incident());
            Optional<Entry> instead = entry(proposal.instead()).filter(entry -> entry.coding(unit).isEmpty());
            if (instead.isPresent()) {
                if (entry(proposal.code()).filter(entry -> entry.carriedBy(unit)).isPresent()) {
                    open.add(proposal);
                } else {
                    suggestions.follow(i);
                }
            }
        }
        return open;
    }

    private Optional<NoEffect> write(Decision decision) {
        Optional<NoEffect> without = effect(decision);
        if (without.isEmpty() && !(decision.act() instanceof Act.Learn || decision.act() instanceof Act.Write)) {
            learnt = Optional.empty();
        }
        return without;
    }

    private Optional<NoEffect> effect(Decision decision) {
        String who = decision.who();
        return switch (decision.act()) {
            case Act.Found found -> found(CodeId.madeBy(decision.number()), found);
            case Act.Apply apply -> in(apply.code(), entry -> units.apply(entry, apply.unit(), who));
            case Act.Confirm confirm -> in(confirm.code(), entry -> units.confirm(entry, confirm.unit(), who));
            case Act.Reject reject -> in(reject.code(), entry -> units.reject(entry, reject.unit(), who));
            case Act.Move move -> in(move.code(),
                    from -> in(move.into(), into -> units.move(from, into, move.unit(), who)));
            case Act.ConfirmCode confirm -> in(confirm.code(), OpenCodebook::confirm);
            case Act.RejectCode reject -> in(reject.code(), entry -> reject(entry, who));
            case Act.Rename rename -> in(rename.code(), entry -> rename(entry, rename.label()));
            case Act.Define define -> in(define.code(), entry -> define(entry, define.definition()));
            case Act.Merge merge -> in(merge.code(),
                    from -> in(merge.into(), into -> merge(from, into, decision.why())));
            case Act.Split split -> in(split.code(), from -> split(from, split, decision));
            case Act.Write write -> write(write.memo(), decision.number());
            case Act.Learn learn -> learn(learn);
            case Act.Undo undo -> undo(undo.decision(), decision.number());
        };
    }

    private Optional<NoEffect> found(CodeId id, Act.Found found) {
        if (isTaken(found.label())) {
            return Optional.of(NoEffect.LABEL_TAKEN);
        }
        entries.put(id, made(id, found.label(), found.definition()));
        return Optional.empty();
    }

    private Entry made(CodeId id, String label, String definition) {
        Entry entry = Optional.ofNullable(unmade.remove(id)).orElseGet(() -> Entry.made(id, label));
        entry.founded(label, definition);
        return entry;
    }

    private static Optional<NoEffect> confirm(Entry entry) {
        return switch (entry.status) {
            case SUGGESTED, REJECTED -> {
                entry.status = Status.CONFIRMED;
                yield Optional.empty();
            }
            case CONFIRMED, EDITED, HUMAN -> Optional.of(NoEffect.ALREADY_SO);
        };
    }

    private static Optional<NoEffect> reject(Entry entry, String who) {
        if (entry.status == Status.REJECTED) {
            return Optional.of(NoEffect.ALREADY_SO);
        }
        entry.status = Status.REJECTED;
        entry.carriers().forEach(carrier -> entry.mark(carrier.getKey(), carrier.getValue(), Status.REJECTED, who));
        return Optional.empty();
    }

    private Optional<NoEffect> rename(Entry entry, String label) {
        if (entry.label.equals(label)) {
            return Optional.of(NoEffect.ALREADY_SO);
        }
        if (!entry.label.equalsIgnoreCase(label) && isTaken(label)) {
            return Optional.of(NoEffect.LABEL_TAKEN);
        }
        entry.label = label;
        entry.origin = entry.suggested.stream()
                .flatMap(code -> code.labels().stream())
                .filter(candidate -> candidate.label().equals(label))
                .map(candidate -> candidate.origin())
                .findFirst()
                .orElse(Origin.CONSTRUCTED);
        entry.edited();
        return Optional.empty();
    }

    private static Optional<NoEffect> define(Entry entry, String definition) {
        if (entry.definition.equals(definition)) {
            return Optional.of(NoEffect.ALREADY_SO);
        }
        entry.definition = definition;
        entry.edited();
        return Optional.empty();
    }

    private Optional<NoEffect> merge(Entry from, Entry into, String why) {
        if (from.id.equals(into.id)) {
            return Optional.of(NoEffect.SAME_CODE);
        }
        from.carriers().forEach(carrier -> {
            if (!into.carriedBy(carrier.getKey())) {
                into.put(carrier.getKey(),
                        UnitActs.as(into, carrier.getKey(), carrier.getValue(), carrier.getValue().status(),
                                carrier.getValue().coder()));
            }
        });
        if (into.suggested.isEmpty()) {
            into.suggested = from.suggested;
        }
        into.edited();
        entries.remove(from.id);
        because(from.id, why);
        return Optional.empty();
    }

    private Optional<NoEffect> split(Entry from, Act.Split split, Decision decision) {
        if (isTaken(split.label())) {
            return Optional.of(NoEffect.LABEL_TAKEN);
        }
        List<Unit> carrying = split.units().stream().filter(from::carriedBy).toList();
        if (carrying.isEmpty()) {
            return Optional.of(NoEffect.NO_SUCH_CODING);
        }
        Entry anew = made(CodeId.madeBy(decision.number()), split.label(), "");
        if (anew.suggested.isEmpty()) {
            anew.suggested = from.suggested;
        }
        for (Unit unit : carrying) {
            Coding coding = from.coding(unit).orElseThrow();
            anew.put(unit, coding.status() == Status.HUMAN
                    ? UnitActs.as(anew, unit, coding, Status.HUMAN, coding.coder())
                    : UnitActs.as(anew, unit, coding, Status.EDITED, decision.who()));
            from.remove(unit);
        }
        from.edited();
        entries.put(anew.id, anew);
        because(anew.id, decision.why());
        return Optional.empty();
    }

    private Optional<NoEffect> write(Memo memo, int number) {
        OptionalInt entry = memo.sampling().map(Sampling::entry).orElse(OptionalInt.empty());
        if (entry.isPresent() && !asked.contains(entry.getAsInt())) {
            return Optional.of(NoEffect.NO_SUCH_DECISION);
        }
        if (memo.kind() == Memo.Kind.SAMPLING && entry.isEmpty()) {
            asked.add(number);
        }
        if (memo.code().filter(code -> !entries.containsKey(code)).isPresent()) {
            return Optional.of(NoEffect.NO_SUCH_CODE);
        }
        return memo.incident().filter(incident -> !places.has(incident)).map(_ -> NoEffect.ORPHANED);
    }

    /// Learning again is of use where something was decided since.
    private Optional<NoEffect> learn(Act.Learn learn) {
        if (learnt.filter(learn::equals).isPresent()) {
            return Optional.of(NoEffect.ALREADY_SO);
        }
        Set<CodeId> codes = new HashSet<>();
        Set<IncidentId> incidents = new HashSet<>();
        for (Entry entry : entries.values()) {
            entry.codings().stream().filter(coding -> isStoodFor(coding.status()) && !coding.isBeside())
                    .forEach(coding -> {
                        codes.add(entry.id);
                        incidents.add(coding.incident());
                    });
        }
        if (!Learnt.isEnough(incidents.size(), codes.size())) {
            return Optional.of(NoEffect.TOO_LITTLE);
        }
        learnt = Optional.of(learn);
        return Optional.empty();
    }

    private static boolean isStoodFor(Status status) {
        return switch (status) {
            case CONFIRMED, EDITED, HUMAN -> true;
            case SUGGESTED, REJECTED -> false;
        };
    }

    private Optional<NoEffect> undo(int decision, int by) {
        if (decision < 1 || decision >= by) {
            return Optional.of(NoEffect.NO_SUCH_DECISION);
        }
        return undone.add(decision) ? Optional.empty() : Optional.of(NoEffect.ALREADY_SO);
    }

    private void because(CodeId code, String why) {
        reasons.put(code, why.isEmpty() ? "a person decided so" : why);
    }

    private boolean isTaken(String label) {
        return entries.values().stream().anyMatch(entry -> entry.isTouched() && entry.label.equalsIgnoreCase(label));
    }

    private Optional<Entry> entry(CodeId code) {
        return Optional.ofNullable(entries.get(code));
    }

    private Optional<NoEffect> in(CodeId code, java.util.function.Function<Entry, Optional<NoEffect>> act) {
        return entry(code).map(act).orElse(Optional.of(NoEffect.NO_SUCH_CODE));
    }

}
