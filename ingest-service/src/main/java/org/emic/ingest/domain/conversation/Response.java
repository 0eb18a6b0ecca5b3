package org.emic.ingest.domain.conversation;

import java.util.Locale;

/// That a turn answers another one. Suggested by its words.
///
/// @param to the number of the turn that it answers
/// @param kind what the answer is
public record Response(int to, Kind kind) {

    /// What an answer is.
    public enum Kind {
        AGREE, QUALIFY, DISAGREE, ACKNOWLEDGE, LAUGH,
        /// The words do not tell: *yes* may agree, answer a question, or only say that somebody listens.
        UNCERTAIN;

        /// The word that travels.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
