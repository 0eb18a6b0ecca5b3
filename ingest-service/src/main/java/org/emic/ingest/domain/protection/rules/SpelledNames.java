package org.emic.ingest.domain.protection.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.emic.ingest.domain.protection.finds.How;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;
import org.emic.ingest.domain.text.Span;

/// Names said letter by letter: *J-O-H-N*, *M as in Mary, A, R, I, A*, *my name is spelled m a r i a*. They are told from
/// abbreviations by what stands before them, by words for letters, or by their length; shorter rows are doubts.
final class SpelledNames implements Rule {

    private static final String LETTER = "(?:double\\s{1,3})?\\p{L}(?![\\p{L}\\p{N}'’])";
    private static final String AS_IN = "\\s{1,3}(?:as\\s{1,3}in|for|like)\\s{1,3}\\p{L}{2,40}";
    private static final Pattern ROW = Patterns.anyCase("(?<![\\p{L}\\p{N}'’-])" + LETTER + "(?:" + AS_IN + ")?"
            + "(?:[\\s,.…-]{1,3}(?:(?:and|then)\\s{1,3})?" + LETTER + "(?:" + AS_IN + ")?){1,30}(?![\\p{L}\\p{N}'’-])");
    private static final Pattern WORD_FOR_LETTER = Patterns.anyCase(AS_IN);
    private static final Pattern HYPHENS = Pattern.compile("\\p{L}(?:-\\p{L}){2,30}");
    private static final Pattern COMMAS = Pattern.compile("\\p{L}(?:,\\s{0,2}\\p{L}){2,30}");
    private static final Pattern SPELLS = Patterns
            .anyCase("\\b(?:spell(?:ed|s|ing)?|spelt|letter\\s{1,3}by\\s{1,3}letter)\\b[^.!?\\n]{0,25}$");
    private static final Pattern SINGLE = Pattern.compile("(?<!\\p{L})\\p{L}(?!\\p{L})");
    private static final int BEFORE = 60;
    private static final int CERTAIN = 4;
    private static final Set<String> ABBREVIATIONS = Set.of("usa", "usaid", "fbi", "cia", "ngo", "hiv", "aids", "ice",
            "iom",
            "ilo", "osce", "nato", "asap", "unhcr", "unicef", "unodc", "ussr", "uscis", "tvpa", "ptsd", "lgbt", "lgbtq",
            "lgbtqi", "lgbtqia", "hmrc", "nhs", "dna", "dhs", "doj", "dea", "irs", "cps", "ceo", "faq", "sos", "mou",
            "vip",
            "pdf", "ssn", "rsvp", "diy", "dvd", "bbc", "cnn", "sms", "gps");

    @Override
    public List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>();
        ROW.matcher(text).results().forEach(row -> add(text, row, marks));
        return marks;
    }

    private static void add(String text, MatchResult row, List<Mark> marks) {
        String words = row.group();
        String letters = letters(words);
        boolean spelled = SPELLS.matcher(text.substring(Math.max(0, row.start() - BEFORE), row.start())).find()
                || WORD_FOR_LETTER.matcher(words).find();
        boolean form = HYPHENS.matcher(words).matches() || COMMAS.matcher(words).matches() && !isAlphabet(letters);
        boolean stammer = letters.chars().distinct().count() == 1;
        if (spelled || form && !stammer && !ABBREVIATIONS.contains(letters)) {
            boolean certain = spelled || letters.length() >= CERTAIN;
            marks.add(new Mark(new Span(row.start(), row.end()), Kind.SPELLED_NAME, How.RULE, certain));
        }
    }

    /// The single letters of a row; words for letters are left out.
    private static String letters(String words) {
        StringBuilder letters = new StringBuilder();
        SINGLE.matcher(WORD_FOR_LETTER.matcher(words).replaceAll("")).results()
                .forEach(one -> letters.append(one.group()));
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /// Whether letters follow one another as in the alphabet: points of a list.
    private static boolean isAlphabet(String letters) {
        for (int i = 1; i < letters.length(); i++) {
            if (letters.charAt(i) != letters.charAt(i - 1) + 1) {
                return false;
            }
        }
        return true;
    }
}
