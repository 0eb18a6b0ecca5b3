package org.emic.ingest.domain.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Sensitising concepts for a second reading (Blumer 1954); never changes codes.
///
/// @param name which lens
/// @param version which state of it
/// @param source who wrote it
public record Lens(String name, Optional<String> version, Optional<Source> source) {

    /// Who wrote a lens.
    public enum Source {
        /// It comes with Emic.
        BUILT_IN,
        /// The researchers brought it.
        OWN;

        /// The word that is stored and travels.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The source that a word names; empty where it names none.
        public static Optional<Source> of(String word) {
            return Arrays.stream(values()).filter(source -> source.word().equals(word)).findFirst();
        }
    }
}
