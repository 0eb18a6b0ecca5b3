package org.emic.coding.domain;

/// Names an incident: `i-<first 12 hex of the document's SHA-256>-<turn>-<ordinal in the turn>`.
public record IncidentId(String value) implements Anchor {

    /// @throws IllegalArgumentException if the value is blank
    public IncidentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an incident's id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }

}
