package org.emic.ingest.domain.transcript;

import java.util.List;

/// A part of a transcript that travels as one event.
///
/// @param number from 1
/// @param parts turns, or parts of long ones, in order
/// @param incidents those of the parts, in order
public record Passage(int number, List<Part> parts, List<Incident> incidents) {

    public Passage {
        parts = List.copyOf(parts);
        incidents = List.copyOf(incidents);
    }

    /// A turn, or a part of a long one.
    ///
    /// @param offset where the text begins in the turn, in code points
    /// @param text the part's words
    public record Part(Turn turn, int offset, String text) {

        /// Whether it is the whole turn.
        public boolean isWhole() {
            return text.length() == turn.text().length();
        }
    }
}
