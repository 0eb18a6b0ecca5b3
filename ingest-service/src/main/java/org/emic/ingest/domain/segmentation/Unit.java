package org.emic.ingest.domain.segmentation;

import java.util.Locale;

/// What is compared with what.
public enum Unit {
    /// Segments of one to about four sentences.
    INCIDENT,
    /// Whole turns.
    TURN;

    /// The word that is stored and travels.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
