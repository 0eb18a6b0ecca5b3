package org.emic.coding.domain;

/// A stretch of talk that a person marked, held by incidents: their ids stay when a transcript is revised and its turns
/// are counted anew.
///
/// @param from the first incident that it touches
/// @param start code points into the text of that incident's turn
/// @param to the last incident that it touches
/// @param end code points into the text of that one's turn, exclusive
public record Mark(IncidentId from, int start, IncidentId to, int end) {

    /// @throws IllegalArgumentException if a place is negative
    public Mark {
        if (start < 0 || end < 0) {
            throw new IllegalArgumentException("a mark's places are not negative: " + start + ", " + end);
        }
    }

}
