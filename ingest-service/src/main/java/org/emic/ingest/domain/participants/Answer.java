package org.emic.ingest.domain.participants;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// An answer to a question that may still be open.
public enum Answer {
    YES, NO,
    /// Nobody has said.
    OPEN;

    private static final Set<String> ASSENT = Set.of("yes", "y", "true", "1", "sí", "si", "oui", "ja", "sim");
    private static final Set<String> DISSENT = Set.of("no", "n", "false", "0", "non", "nein", "não", "nao");
    private static final Set<String> SILENCE = Set.of("", "?", "-", "unknown", "open", "pending");

    /// The word that is stored and shown.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What a cell of a table says; empty where that cannot be told.
    public static Optional<Answer> of(String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        if (ASSENT.contains(word)) {
            return Optional.of(YES);
        }
        if (DISSENT.contains(word)) {
            return Optional.of(NO);
        }
        return SILENCE.contains(word) ? Optional.of(OPEN) : Optional.empty();
    }
}
