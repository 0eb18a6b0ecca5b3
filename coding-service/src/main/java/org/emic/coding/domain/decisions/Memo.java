package org.emic.coding.domain.decisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.IncidentId;

/// What a person thinks, written down (Glaser 1965, rule two).
///
/// @param code about which
/// @param incident about which
/// @param lens question of a lens that it answers
/// @param comparison what comparing incidents brought
/// @param sampling what a sampling memo asks for; those that an earlier release kept do not say
/// @param outcome what came of what a sampling memo asked for, or why it is not possible; empty while it is open
public record Memo(Kind kind, String text, Optional<CodeId> code, Optional<IncidentId> incident,
        Optional<LensQuestion> lens, Comparison comparison, Optional<Sampling> sampling, String outcome) {

    /// What a memo is about.
    public enum Kind {
        /// A code: what it means, where it ends.
        CODE,
        /// Incidents compared with incidents.
        COMPARISON,
        /// How codes hang together.
        THEORETICAL,
        /// How the work was done.
        METHODOLOGICAL,
        /// The researcher themselves. Private: it is told to nobody.
        REFLEXIVE,
        /// The answer to a lens's question.
        LENS,
        /// Whom or what to ask next, and why; "not possible, because" is a good answer.
        SAMPLING;

        /// In lower case.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The kind with this word.
        public static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }

    }

    /// What incidents have in common, in what they differ, the property that shows, and under what condition. Each may be
    /// empty.
    public record Comparison(String alike, String different, String property, String condition) {

        /// Nothing was compared.
        public static final Comparison NONE = new Comparison("", "", "", "");

    }

    /// A question of a version of a lens.
    public record LensQuestion(String name, String version, String question) {}

    /// Whether only who wrote it should see it.
    public boolean isPrivate() {
        return kind == Kind.REFLEXIVE;
    }

}
