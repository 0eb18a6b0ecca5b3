package org.emic.ingest.domain.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.ingest.domain.text.Blank;

/// What may be a speaker's name before a colon. Whether it is one, the whole file decides ([Labels]).
///
/// @param name as written, blanks collapsed, remarks in brackets left out
/// @param style how it is written
/// @param aside what stood in round brackets behind the name, such as a role; empty where nothing did
record Label(String name, Style style, String aside) {

    /// Whoever speaks where a document says that somebody does and not who.
    static final Label UNKNOWN = new Label("Unknown speaker", Style.NAME, "");

    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 7;
    private static final Set<String> PARTICLES = Set.of("de", "da", "do", "dos", "das", "del", "della", "di", "la", "le",
            "van", "von", "der", "den", "ter", "ten", "bin", "bint", "ibn", "al", "el", "of", "the", "and", "y", "e",
            "du", "des", "und", "et", "for", "zu", "af", "av", "lo");
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’ʼ&/#_-]+");
    private static final Pattern ASIDE = Pattern.compile("\\s*\\(([^()]{1,40})\\)\\s*$");
    private static final Pattern WRAPPED = Pattern.compile("^\\[(.+)]$");
    private static final Pattern STOP_INSIDE = Pattern.compile("(\\S*)\\. ");

    /// How a label is written, which tells how likely it is a name.
    enum Style {
        /// `MS. PSAKI`: capitals throughout, with a word of three letters or more.
        CAPITALS,
        /// `Q`, `P1`, `FG2`: initials or a number.
        INITIALS,
        /// `Boma Idonibo`: each word with a capital, or in a script without them.
        NAME,
        /// `interviewer`: no capitals at all.
        LOWER
    }

    /// The label in these words, if they have the form of one.
    static Optional<Label> of(String written) {
        String text = collapse(written);
        Matcher wrapped = WRAPPED.matcher(text);
        text = wrapped.matches() ? wrapped.group(1).strip() : text;
        Matcher remark = ASIDE.matcher(text);
        String aside = remark.find() ? remark.group(1).strip() : "";
        String name = aside.isEmpty() ? text : text.substring(0, remark.start()).strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST || !ALLOWED.matcher(name).matches()
                || !Character.isLetterOrDigit(name.codePointAt(0)) || name.codePoints().noneMatch(Character::isLetter)
                || endsSentence(name)) {
            return Optional.empty();
        }
        return style(name).or(() -> SeveralPeople.isNoName(key(name)) ? Optional.of(Style.NAME) : Optional.empty())
                .map(style -> new Label(name, style, aside));
    }

    /// The label of a name that a format sets apart from words, whatever its form; empty where it has no letter and no
    /// number.
    static Optional<Label> given(String written) {
        StringBuilder shown = new StringBuilder();
        collapse(written).codePoints()
                .filter(point -> !Character.isISOControl(point))
                .limit(LONGEST)
                .forEach(shown::appendCodePoint);
        String name = shown.toString().strip();
        return name.codePoints().anyMatch(Character::isLetterOrDigit)
                ? of(name).or(() -> Optional.of(new Label(name, Style.NAME, "")))
                : Optional.empty();
    }

    /// The same for every way of writing one person's name.
    String key() {
        return key(name);
    }

    static String key(String name) {
        boolean ascii = name.chars().allMatch(c -> c < 128);
        String folded = collapse(ascii
                ? name.toLowerCase(Locale.ROOT)
                : Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\''));
        int end = folded.length();
        while (end > 0 && (folded.charAt(end - 1) == '.' || folded.charAt(end - 1) == ',')) {
            end--;
        }
        return folded.substring(0, end);
    }

    /// How many words it has.
    int words() {
        return name.split(" ", -1).length;
    }

    /// Whether it counts people: `Speaker 2`, `P1`.
    boolean hasDigit() {
        return name.codePoints().anyMatch(Character::isDigit);
    }

    private static Optional<Style> style(String name) {
        String[] words = name.split(" ", -1);
        if (words.length > MOST_WORDS) {
            return Optional.empty();
        }
        boolean upper = name.codePoints().anyMatch(Character::isUpperCase);
        boolean lower = name.codePoints().anyMatch(Character::isLowerCase);
        if (upper && (!lower || isCapitalsWithMc(name))) {
            boolean longWord = false;
            for (String word : words) {
                longWord |= word.codePoints().filter(Character::isLetter).count() >= 3
                        && word.codePoints().noneMatch(Character::isDigit);
            }
            return Optional.of(longWord ? Style.CAPITALS : Style.INITIALS);
        }
        if (!upper && lower) {
            return words.length <= 2 ? Optional.of(Style.LOWER) : Optional.empty();
        }
        for (int i = 0; i < words.length; i++) {
            if (startsLower(words[i]) && (i == 0 || !PARTICLES.contains(words[i]))) {
                return Optional.empty();
            }
        }
        return Optional.of(Style.NAME);
    }

    private static boolean isCapitalsWithMc(String name) {
        String without = name.replaceAll("\\b(?:Mc|Mac|Mr|Ms|Mrs|Dr|de|la|von|van)(?=\\.? ?\\p{Lu})", "");
        return without.codePoints().filter(Character::isUpperCase).count() >= 3
                && without.codePoints().noneMatch(Character::isLowerCase);
    }

    private static boolean startsLower(String word) {
        return !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
    }

    /// A full stop within is an abbreviation's (`Dr. Okafor`), not a sentence's.
    private static boolean endsSentence(String name) {
        Matcher stop = STOP_INSIDE.matcher(name);
        while (stop.find()) {
            if (stop.group(1).length() > 4) {
                return true;
            }
        }
        return name.endsWith(".") && name.length() > 8 && !name.matches("(?iU).*\\b(?:jr|sr|phd|md|esq)\\.$");
    }

    /// The text with one space for each stretch of blanks, and none at its ends.
    static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder();
        boolean gap = false;
        for (int point : text.codePoints().toArray()) {
            if (Blank.is(point)) {
                gap = !collapsed.isEmpty();
            } else if (Character.getType(point) != Character.FORMAT) {
                collapsed.append(gap ? " " : "").appendCodePoint(point);
                gap = false;
            }
        }
        return collapsed.toString();
    }
}
