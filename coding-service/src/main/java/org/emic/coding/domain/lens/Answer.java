package org.emic.coding.domain.lens;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a person answered to a question that a lens asks of a code: a memo of kind *lens*.
///
/// @param number in the study
/// @param lens the version that asked
/// @param text may be empty where the lens says nothing
public record Answer(long number, LensVersion lens, String question, String code, Kind kind, String text, String who,
        Instant at) {

    /// What kind of answer. None is better than another, and none counts for more.
    public enum Kind {

        /// What the lens lets a person see.
        MEMO,
        /// The lens is silent here.
        SILENT,
        /// The lens does not help.
        NO_HELP;

        /// The kind that a word names; empty where it names none.
        public static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }

        /// The word that programs are told.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

    }

}
