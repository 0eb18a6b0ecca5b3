package org.emic.coding.domain;

/// A stretch of talk that a person marked, held by incidents and, where there are none, by turns: their ids stay when a
/// transcript is revised and its turns are counted anew.
///
/// @param from the first incident, or turn without incidents, that it touches
/// @param start code points into the text of that turn
/// @param to the last one that it touches
/// @param end code points into the text of that one's turn, exclusive
public record Mark(Anchor from, int start, Anchor to, int end) {

    /// @throws IllegalArgumentException if a place is negative
    public Mark {
        if (start < 0 || end < 0) {
            throw new IllegalArgumentException("a mark's places are not negative: " + start + ", " + end);
        }
    }

}
