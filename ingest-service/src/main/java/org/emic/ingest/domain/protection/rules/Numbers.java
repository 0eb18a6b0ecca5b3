package org.emic.ingest.domain.protection.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.ingest.domain.protection.finds.How;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;
import org.emic.ingest.domain.text.Span;

/// Digits in a row that are no quantity, date or time: phone numbers where they are grouped as such, otherwise numbers
/// of something that somebody is filed under.
final class Numbers implements Rule {

    private static final int LEAST_DIGITS = 7;
    private static final int MOST_PHONE_DIGITS = 16;

    private static final Pattern RUN = Pattern.compile("(?<![\\p{L}\\d.,])(?:\\+ ?)?(?:\\(\\+?\\d{1,5}\\)|\\d)"
            + "(?:[ \\u00A0./-]{0,2}(?:\\(\\d{1,5}\\)|\\d)){6,40}(?: ?(?:x|ext\\.?|extension) ?\\d{1,6})?(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SOCIAL_SECURITY = Pattern.compile("(?<![\\d-])\\d{3}-\\d{2}-\\d{4}(?![\\d-])"
            + "|(?<![\\p{L}\\p{N}])[A-CEGHJ-PR-TW-Z][A-NP-Z] ?(?:\\d{2} ?){3}[A-D](?![\\p{L}\\p{N}])");
    private static final Pattern DATE = Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{2}|\\d{4})"
            + "|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}(?: \\d{1,2})?|(?:1[89]|20)\\d{2} ?[/-] ?(?:1[89]|20)\\d{2}");
    private static final Pattern QUANTITY = Pattern
            .compile("[1-9]\\d{0,2}(?:[ \\u00A0.]\\d{3}){1,9}|\\d{1,40}\\.\\d{1,40}");
    private static final Pattern MEASURE = Pattern.compile("\\d+\\p{L}{1,4}");
    private static final Pattern FILED = Patterns
            .anyCase("(?<![\\p{L}\\p{N}])(?=(?:[a-z]{0,20}\\d){4})(?=\\d{0,20}[a-z])"
                    + "[a-z0-9]{7,20}(?![\\p{L}\\p{N}])");

    @Override
    public List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>(Patterns.marks(SOCIAL_SECURITY, text, Kind.ID_NUMBER, any -> true));
        marks.addAll(Patterns.marks(FILED, text, Kind.ID_NUMBER, number -> !MEASURE.matcher(number).matches()));
        Matcher runs = RUN.matcher(text);
        while (runs.find()) {
            Span span = new Span(runs.start(), runs.end());
            String number = runs.group();
            long digits = number.chars().filter(Character::isDigit).count();
            if (digits >= LEAST_DIGITS && !DATE.matcher(number).matches()) {
                boolean certain = !QUANTITY.matcher(number).matches();
                marks.add(new Mark(span, kind(number, digits), How.RULE, certain));
            }
        }
        return marks;
    }

    private static Kind kind(String number, long digits) {
        boolean grouped = number.chars().anyMatch(c -> !Character.isDigit(c));
        boolean dialled = number.startsWith("+") || number.startsWith("0") || number.startsWith("(");
        return digits <= MOST_PHONE_DIGITS && (grouped || dialled) ? Kind.PHONE : Kind.ID_NUMBER;
    }
}
