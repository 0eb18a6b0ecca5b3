package org.emic.coding.domain.decisions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.EmptyCode;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Ledger;
import org.emic.coding.domain.Origin;
import org.emic.coding.domain.Status;
import org.emic.coding.domain.Unit;

/// A code in a codebook that is being worked on, and what carries it.
final class Entry {

    private static final String LABEL_WITHDRAWN = "[label withdrawn]";

    final CodeId id;
    String label;
    Origin origin;
    Status status;
    String definition = "";
    /// The suggested code that goes on here: its words describe this one.
    Optional<Code> suggested;
    /// Whether others carry it than the comparison suggests.
    boolean altered;
    private final Map<Unit, Coding> codings = new LinkedHashMap<>();

    private Entry(CodeId id, String label, Origin origin, Status status, Optional<Code> suggested) {
        this.id = id;
        this.label = label;
        this.origin = origin;
        this.status = status;
        this.suggested = suggested;
    }

    static Entry suggested(CodeId id, Code code) {
        Entry entry = new Entry(id, code.label(), code.origin(), code.status(), Optional.of(code));
        entry.definition = code.definition();
        return entry;
    }

    /// A code of a codebook that was brought, which nothing carries.
    static Entry unused(EmptyCode code) {
        Entry entry = made(code.id(), code.label());
        entry.definition = code.definition();
        return entry;
    }

    /// What a person touched goes on as they saw it.
    static Entry seen(Seen seen, Optional<Code> suggested) {
        Entry entry = new Entry(seen.code(), seen.label(), seen.origin(),
                suggested.map(Code::status).orElse(Status.SUGGESTED), suggested);
        if (seen.label().isEmpty()) {
            entry.label = suggested.map(Code::label).orElse(LABEL_WITHDRAWN);
            entry.origin = suggested.map(Code::origin).orElse(Origin.CONSTRUCTED);
        }
        entry.definition = suggested.map(Code::definition).orElse("");
        return entry;
    }

    /// A person made the code anew; what was learnt of it or decided about it before joins it.
    void founded(String by, String meaning) {
        label = by;
        origin = Origin.CONSTRUCTED;
        status = Status.HUMAN;
        definition = meaning;
    }

    static Entry made(CodeId id, String label) {
        return new Entry(id, label, Origin.CONSTRUCTED, Status.HUMAN, Optional.empty());
    }

    /// As people call and define it, for the machine to learn.
    LearntCode learnt() {
        return new LearntCode(id, label.equals(LABEL_WITHDRAWN) ? "" : label, definition,
                status == Status.HUMAN ? Status.HUMAN : Status.SUGGESTED);
    }

    Optional<Coding> coding(Unit unit) {
        return Optional.ofNullable(codings.get(unit));
    }

    /// What it is suggested for, before anything is decided.
    Seen seen() {
        Map<IncidentId, Double> incidents = new LinkedHashMap<>();
        codings.values()
                .stream()
                .filter(coding -> coding.status() == Status.SUGGESTED)
                .forEach(coding -> incidents.put(coding.incident(), coding.similarity()));
        return new Seen(id, label, origin, incidents);
    }

    boolean carriedBy(Unit unit) {
        return coding(unit).filter(coding -> coding.status() != Status.REJECTED).isPresent();
    }

    /// As it is suggested. What goes on under its own name is the very same coding.
    void suggest(Coding coding, Ledger ledger) {
        Unit unit = Unit.of(coding.incident());
        codings.put(unit, coding.code().equals(id) && ledger.equals(coding.ledger())
                ? coding
                : new Coding(unit.codedWith(id), coding.incident(), id, coding.similarity(), ledger, coding.status(),
                        coding.coder(), coding.stretch()));
        altered |= suggested.isEmpty();
    }

    void put(Unit unit, Coding coding) {
        altered = true;
        codings.put(unit, coding);
    }

    void remove(Unit unit) {
        altered = true;
        codings.remove(unit);
    }

    /// The same coding, for which somebody stands now.
    void mark(Unit unit, Coding coding, Status now, String who) {
        altered |= now == Status.REJECTED || coding.status() == Status.REJECTED;
        codings.put(unit, new Coding(coding.id(), coding.incident(), id, coding.similarity(), coding.ledger(), now, who,
                coding.stretch()));
    }

    /// Somebody worked on what the machine had suggested.
    void edited() {
        if (status == Status.SUGGESTED || status == Status.CONFIRMED) {
            status = Status.EDITED;
        }
    }

    boolean isTouched() {
        return status != Status.SUGGESTED;
    }

    List<Map.Entry<Unit, Coding>> carriers() {
        return new ArrayList<>(codings.entrySet());
    }

    List<Coding> codings() {
        return new ArrayList<>(codings.values());
    }

}
