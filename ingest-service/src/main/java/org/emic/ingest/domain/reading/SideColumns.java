package org.emic.ingest.domain.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.emic.ingest.domain.text.Blank;

/// The columns of a table that holds what was said beside its translation, by the table's heading: *original* and
/// *translation*, or the names of two languages, of which the study's is the translation.
///
/// @param text the column of the words in the study's language
/// @param original the column of the words as spoken
/// @param translator who translated, if the heading says it
/// @param translators the column that says it, if there is one
record SideColumns(int text, int original, Optional<String> translator, OptionalInt translators) {

    private static final Pattern ORIGINAL = Pattern
            .compile("(?U)(?:\\w+ )?original(?: ?\\(?\\w+\\)?)?|source(?: text)?|as spoken");
    private static final Pattern TRANSLATION = Pattern
            .compile("(?U)(?:\\w+ )?(?:translation|translated)(?: text)?(?: (?:by|from) (.+)| ?\\((.+)\\)| \\w+)?");
    private static final Pattern LANGUAGE = Pattern
            .compile("(?U)(?:in )?(\\w+)(?: (?:text|transcript|transcription|version|words))?");
    private static final Set<String> WORDS = Set.of("text", "transcript", "transcription", "words", "speech",
            "utterance");
    private static final Set<String> TRANSLATORS = Set.of("translator", "translated by", "interpreter");

    /// The columns below a heading; empty where it names no two sides.
    ///
    /// @param heading the cells
    /// @param lang BCP 47 tag of the study's language
    static Optional<SideColumns> of(List<String> heading, String lang) {
        List<String> cells = heading.stream().map(SideColumns::folded).toList();
        OptionalInt original = first(cells, cell -> ORIGINAL.matcher(cell).matches());
        OptionalInt translation = first(cells, cell -> TRANSLATION.matcher(cell).matches()
                && !TRANSLATORS.contains(cell));
        OptionalInt own = first(cells, cell -> language(cell).equals(Optional.of(primary(lang))));
        OptionalInt other = first(cells, cell -> language(cell).filter(tag -> !tag.equals(primary(lang))).isPresent());
        OptionalInt text = translation.isPresent() ? translation : own;
        OptionalInt spoken = original.isPresent()
                ? original
                : other.isPresent() ? other : first(cells, cell -> translation.isPresent() && WORDS.contains(cell));
        return text.isPresent() && spoken.isPresent() && text.getAsInt() != spoken.getAsInt()
                ? Optional
                        .of(new SideColumns(text.getAsInt(), spoken.getAsInt(), translator(cells.get(text.getAsInt())),
                                first(cells, TRANSLATORS::contains)))
                : Optional.empty();
    }

    /// Whether a heading may name one of the columns.
    static boolean isHeading(String cell) {
        String folded = folded(cell);
        return ORIGINAL.matcher(folded).matches() || TRANSLATION.matcher(folded).matches()
                || TRANSLATORS.contains(folded) || language(folded).isPresent();
    }

    private static Optional<String> translator(String cell) {
        Matcher translation = TRANSLATION.matcher(cell);
        return translation.matches()
                ? Optional.ofNullable(translation.group(1) == null ? translation.group(2) : translation.group(1))
                        .flatMap(Translators::role)
                : Optional.empty();
    }

    private static Optional<String> language(String cell) {
        Matcher language = LANGUAGE.matcher(cell);
        return language.matches() ? LanguageNames.tag(language.group(1)) : Optional.empty();
    }

    private static OptionalInt first(List<String> cells, Predicate<String> kind) {
        return IntStream.range(0, cells.size()).filter(at -> kind.test(cells.get(at))).findFirst();
    }

    private static String folded(String cell) {
        String text = Blank.trim(cell).toLowerCase(Locale.ROOT);
        return text.endsWith(":") ? Blank.trim(text.substring(0, text.length() - 1)) : text;
    }

    private static String primary(String lang) {
        return Locale.forLanguageTag(lang).getLanguage();
    }
}
