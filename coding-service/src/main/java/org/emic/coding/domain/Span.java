package org.emic.coding.domain;

import java.util.UUID;

/// A stretch of a transcript that a person marked: within a turn or across several, whatever other stretches there are.
///
/// @param fromTurn counts all turns of the transcript, from 0
/// @param start code points into the text of the first turn
/// @param toTurn the last turn, not before the first
/// @param end code points into the text of the last turn, exclusive
public record Span(UUID transcriptId, int fromTurn, int start, int toTurn, int end) {

    /// @throws IllegalArgumentException if the end is not after the start, or a number is negative
    public Span {
        if (fromTurn < 0 || start < 0 || end < 0 || toTurn < fromTurn || toTurn == fromTurn && end <= start) {
            throw new IllegalArgumentException(
                    "a span ends after it starts, not at %d in turn %d after %d in turn %d".formatted(end, toTurn,
                            start, fromTurn));
        }
    }

}
