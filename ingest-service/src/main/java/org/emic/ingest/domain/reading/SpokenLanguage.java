package org.emic.ingest.domain.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stage directions that tell in which language somebody speaks: `[in Spanish]`, `(speaking Tagalog)`.
final class SpokenLanguage {

    private static final Pattern DIRECTION = Pattern
            .compile("(?U)(?:(?:she|he|they) )?(?:(?:speak(?:s|ing)?|spoken|says|"
                    + "saying|answer(?:s|ing)|respond(?:s|ing)|continu(?:es|ing)|switch(?:es|ing) to) ?(?:in )?|in )(\\w+)");
    private static final Pattern FIRST = Pattern.compile("^\\s*(?:\\[([^\\[\\]]{1,60})]|\\(([^()]{1,60})\\)).*",
            Pattern.DOTALL);

    private SpokenLanguage() {}

    /// Whether a stage direction's words, in lower case, tell a language.
    static boolean isDirection(String words) {
        return told(words).isPresent();
    }

    /// The BCP 47 tag of the language that a direction at the beginning of a turn tells, if it is not the study's.
    static Optional<String> of(String turn, String lang) {
        Matcher first = FIRST.matcher(turn);
        return first.matches()
                ? told((first.group(1) == null ? first.group(2) : first.group(1)).strip().toLowerCase(Locale.ROOT))
                        .filter(tag -> !tag.equals(Locale.forLanguageTag(lang).getLanguage()))
                : Optional.empty();
    }

    private static Optional<String> told(String words) {
        Matcher direction = DIRECTION.matcher(words);
        return direction.matches() ? LanguageNames.tag(direction.group(1)) : Optional.empty();
    }
}
