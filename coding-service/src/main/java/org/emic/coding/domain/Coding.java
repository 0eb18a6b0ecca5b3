package org.emic.coding.domain;

/// An incident carries a code. An incident has as many codings as codes apply to it.
///
/// @param similarity of the incident to the code, cosine, -1 to 1
public record Coding(CodingId id, IncidentId incident, CodeId code, double similarity, Ledger ledger) {

    /// Whether its stance is opposed to that of an incident with which it was compared: near as the two are, they may not
    /// belong together.
    public boolean opposed() {
        return ledger.nearest().stream().anyMatch(Nearest::opposed);
    }

}
