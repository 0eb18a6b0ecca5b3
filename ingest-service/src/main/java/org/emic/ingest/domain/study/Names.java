package org.emic.ingest.domain.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What becomes of the names of people, places and organisations before a transcript is released.
public enum Names {
    /// Pseudonyms stand for them.
    REPLACE,
    /// They stay.
    KEEP;

    /// The word that is stored and travels.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What a word stands for; empty where it stands for nothing.
    public static Optional<Names> of(String word) {
        return Arrays.stream(values()).filter(names -> names.word().equals(word)).findFirst();
    }
}
