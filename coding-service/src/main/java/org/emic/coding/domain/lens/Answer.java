package org.emic.coding.domain.lens;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a person answered to a question that a lens asks of a code: a memo of kind *lens*.
///
/// @param number of the decision that it is
/// @param lens the version that asked
/// @param text may be empty where the lens says nothing
/// @param founded the code that came out of it
public record Answer(int number, LensVersion lens, String question, String code, Kind kind, String text, String who,
        Instant at, Optional<String> founded) {

    /// What kind of answer. None is better than another, and none counts for more.
    public enum Kind {

        /// What the lens lets a person see.
        MEMO(""),
        /// The lens is silent here.
        SILENT("The lens is silent here."),
        /// The lens does not help.
        NO_HELP("The lens does not help.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        /// The kind that a word names; empty where it names none.
        public static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }

        /// The kind of answer that a memo is: it begins with the sentence that says so.
        static Kind ofMemo(String memo) {
            return memo.startsWith(SILENT.sentence) ? SILENT : memo.startsWith(NO_HELP.sentence) ? NO_HELP : MEMO;
        }

        /// The memo that says this, so that it can be read wherever memos are.
        String memo(String text) {
            return (sentence + " " + text).strip();
        }

        /// What a memo of this kind says beyond that.
        String text(String memo) {
            return memo.substring(sentence.length()).strip();
        }

        /// The word that programs are told.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

    }

}
