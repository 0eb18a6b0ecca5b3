package org.emic.ingest.domain.study;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Identifies a study: given by whoever opens it, so that opening twice is opening once.
public record StudyId(UUID value) {

    /// The id that a text spells out in full, in either case; empty where it spells none.
    public static Optional<StudyId> parse(String text) {
        try {
            StudyId id = new StudyId(UUID.fromString(text));
            return id.toString().equals(text.toLowerCase(Locale.ROOT)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException spellsNone) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
