package org.emic.ingest.domain.transcript;

import java.util.Locale;
import org.emic.ingest.domain.text.Span;

/// A stage direction, such as `[laughs]` or `(Applause.)`, that stands in a turn's text.
///
/// @param kind what happened
/// @param span its place in the whole turn's text, brackets included, in code points
public record Annotation(Kind kind, Span span) {

    /// What a stage direction tells.
    public enum Kind {
        LAUGHTER, CRYING, PAUSE, OVERLAP, INAUDIBLE, APPLAUSE, CHAT, OTHER;

        /// The word that is stored and travels.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
