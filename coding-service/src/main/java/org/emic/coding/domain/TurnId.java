package org.emic.coding.domain;

/// Names a turn: `u-<first 12 hex of the document's SHA-256>-<turn>`.
public record TurnId(String value) implements Anchor {

    /// @throws IllegalArgumentException if the value is blank
    public TurnId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a turn's id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }

}
