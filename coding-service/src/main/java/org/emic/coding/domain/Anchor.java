package org.emic.coding.domain;

/// What a mark is held by: its id stays when the transcript is revised and its turns are counted anew, as long as its words
/// do.
public sealed interface Anchor permits IncidentId, TurnId {

    /// As it is written.
    String value();

    /// Reads an id of either kind.
    static Anchor of(String value) {
        return value.startsWith("u-") ? new TurnId(value) : new IncidentId(value);
    }

}
