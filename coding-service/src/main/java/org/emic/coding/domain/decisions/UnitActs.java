package org.emic.coding.domain.decisions;

import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Ledger;
import org.emic.coding.domain.Mark;
import org.emic.coding.domain.Status;
import org.emic.coding.domain.Stretch;
import org.emic.coding.domain.Unit;

/// What people do with one unit and its codes: each answers why it has no effect, if it has none.
final class UnitActs {

    static final Ledger COMPARED_WITH_NOTHING = new Ledger(List.of(), Optional.empty());

    private final Places places;

    UnitActs(Places places) {
        this.places = places;
    }

    Optional<NoEffect> apply(Entry entry, Unit unit, String who) {
        if (!places.has(unit)) {
            return Optional.of(NoEffect.ORPHANED);
        }
        Optional<Coding> before = entry.coding(unit);
        if (before.filter(coding -> coding.status() == Status.SUGGESTED).isPresent()) {
            return confirm(entry, unit, who);
        }
        if (entry.carriedBy(unit)) {
            return Optional.of(NoEffect.ALREADY_SO);
        }
        entry.put(unit, given(entry, unit, Status.HUMAN, who));
        return Optional.empty();
    }

    Optional<NoEffect> confirm(Entry entry, Unit unit, String who) {
        Optional<Coding> coding = entry.coding(unit);
        if (coding.isEmpty()) {
            return notCarried(unit);
        }
        return switch (coding.get().status()) {
            case SUGGESTED, REJECTED -> {
                entry.mark(unit, coding.get(), Status.CONFIRMED, who);
                yield Optional.empty();
            }
            case CONFIRMED, EDITED, HUMAN -> Optional.of(NoEffect.ALREADY_SO);
        };
    }

    Optional<NoEffect> reject(Entry entry, Unit unit, String who) {
        Optional<Coding> coding = entry.coding(unit);
        if (coding.isEmpty()) {
            return notCarried(unit);
        }
        return switch (coding.get().status()) {
            case SUGGESTED, CONFIRMED -> {
                entry.mark(unit, coding.get(), Status.REJECTED, who);
                yield Optional.empty();
            }
            case EDITED, HUMAN -> {
                entry.remove(unit);
                yield Optional.empty();
            }
            case REJECTED -> Optional.of(NoEffect.ALREADY_SO);
        };
    }

    Optional<NoEffect> move(Entry from, Entry into, Unit unit, String who) {
        if (from.id.equals(into.id)) {
            return Optional.of(NoEffect.SAME_CODE);
        }
        if (!from.carriedBy(unit)) {
            return notCarried(unit);
        }
        if (!places.has(unit)) {
            return Optional.of(NoEffect.ORPHANED);
        }
        from.remove(unit);
        if (!into.carriedBy(unit)) {
            into.put(unit, given(into, unit, Status.EDITED, who));
        }
        return Optional.empty();
    }

    /// A coding as it goes on with another code.
    static Coding as(Entry entry, Unit unit, Coding coding, Status status, String who) {
        return new Coding(unit.codedWith(entry.id), coding.incident(), entry.id, coding.similarity(),
                COMPARED_WITH_NOTHING, status, who, coding.stretch());
    }

    private Coding given(Entry entry, Unit unit, Status status, String who) {
        return switch (unit) {
            case Unit.Whole whole -> given(entry, unit, whole.incident(), Optional.empty(), status, who);
            case Unit.Marked(Mark mark) ->
                given(entry, unit, places.incidentOf(mark), Optional.of(places.stretch(mark)), status, who);
        };
    }

    private static Coding given(Entry entry, Unit unit, IncidentId incident, Optional<Stretch> stretch, Status status,
            String who) {
        return new Coding(unit.codedWith(entry.id), incident, entry.id, Portraits.NOT_COMPARED, COMPARED_WITH_NOTHING,
                status, who, stretch);
    }

    private Optional<NoEffect> notCarried(Unit unit) {
        return Optional.of(places.has(unit) ? NoEffect.NO_SUCH_CODING : NoEffect.ORPHANED);
    }

}
