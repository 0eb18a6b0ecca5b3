package org.emic.ingest.domain.protection.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;

/// Numbers of somebody's in which letters and digits are said one by one: *A B, one two three four*, *C-0-1-X-7*.
final class SpelledIds implements Rule {

    private static final String DIGIT = "(?:\\d{1,4}|oh|zero|nought|one|two|three|four|five|six|seven|eight|nine)";
    private static final String UNIT = "(?:" + DIGIT + "|\\p{L})(?![\\p{L}\\p{N}'’])";
    private static final Pattern ROW = Patterns
            .anyCase("(?<![\\p{L}\\p{N}'’-])" + UNIT + "(?:[\\s,-]{1,3}" + UNIT + "){4,40}(?![-'’])");
    private static final Pattern DIGITS = Patterns.anyCase("\\b" + DIGIT + "\\b");
    private static final Pattern LETTERS = Patterns.anyCase("(?<!\\p{L})[\\p{L}&&[^aioAIO]](?!\\p{L})");
    private static final int LEAST_DIGITS = 3;

    @Override
    public List<Mark> in(String text) {
        return Patterns.marks(ROW, text, Kind.ID_NUMBER, row -> LETTERS.matcher(row).find()
                && DIGITS.matcher(row).results().count() >= LEAST_DIGITS);
    }
}
