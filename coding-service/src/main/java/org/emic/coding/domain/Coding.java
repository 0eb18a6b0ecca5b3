package org.emic.coding.domain;

import java.util.Optional;

/// An incident carries a code. An incident has as many codings as codes apply to it.
///
/// @param similarity of the incident to the code, cosine, -1 to 1
/// @param coder [#MACHINE] or who coded
/// @param stretch where a person coded another stretch than the incident, which is the first one that it touches, or stands
///        beside it
public record Coding(CodingId id, IncidentId incident, CodeId code, double similarity, Ledger ledger, Status status,
        String coder, Optional<Stretch> stretch) {

    /// The coder of what nobody has read.
    public static final String MACHINE = "machine";

    /// What the machine suggests.
    public static Coding suggested(IncidentId incident, CodeId code, double similarity, Ledger ledger) {
        return new Coding(CodingId.of(incident, code), incident, code, similarity, ledger, Status.SUGGESTED, MACHINE,
                Optional.empty());
    }

    /// What carries the code.
    public Unit unit() {
        return stretch.map(marked -> Unit.of(marked.mark())).orElseGet(() -> Unit.of(incident));
    }

    /// Whether the code is that of words beside the incident, and not the incident's.
    public boolean isBeside() {
        return stretch.filter(Stretch::beside).isPresent();
    }

    /// The same, with how sure it is that no code of the codebook that was brought fits.
    Coding refusedWith(Optional<Confidence> confidence) {
        return new Coding(id, incident, code, similarity, new Ledger(ledger.nearest(), ledger.rival(), confidence),
                status, coder, stretch);
    }

    /// Whether its stance is opposed to that of an incident with which it was compared: near as the two are, they may not
    /// belong together.
    public boolean opposed() {
        return ledger.nearest().stream().anyMatch(Nearest::opposed);
    }

}
