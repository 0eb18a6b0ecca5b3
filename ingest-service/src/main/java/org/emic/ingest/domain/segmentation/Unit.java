package org.emic.ingest.domain.segmentation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /// The unit that a word names; empty where it names none.
    public static Optional<Unit> of(String word) {
        return Arrays.stream(values()).filter(unit -> unit.word().equals(word)).findFirst();
    }
}
