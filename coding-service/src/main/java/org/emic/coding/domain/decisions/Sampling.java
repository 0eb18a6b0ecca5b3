package org.emic.coding.domain.decisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// What a sampling memo asks for: an entry of the sampling log, or what came of an earlier one (Glaser & Strauss 1967, p. 45:
/// whom to ask next is decided by what was found). The memo's text says why, its outcome what came of it.
///
/// @param category what is thin or untested, where that is no code yet; may be empty
/// @param ask whom or what to ask next; may be empty
/// @param guide the version of the interview guide that this is asked with; may be empty
/// @param entry the number of the memo whose outcome this one says; empty for a new entry
public record Sampling(String category, String ask, String guide, State state, OptionalInt entry) {

    /// An open entry about which nothing else is said, as memos had it before.
    public static final Sampling UNSAID = new Sampling("", "", "", State.OPEN, OptionalInt.empty());

    /// How far it has come.
    public enum State {

        /// To be asked.
        OPEN,
        /// Asked.
        DONE,
        /// Nobody can be asked; the outcome says why, and that is a good answer.
        NOT_POSSIBLE;

        /// In lower case, with hyphens.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The state with this word.
        public static Optional<State> of(String word) {
            return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
        }

    }

}
