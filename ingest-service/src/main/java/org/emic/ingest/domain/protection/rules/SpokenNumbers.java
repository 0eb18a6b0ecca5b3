package org.emic.ingest.domain.protection.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.ingest.domain.protection.finds.How;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;
import org.emic.ingest.domain.text.Span;

/// Numbers as people say them, digit by digit: *oh seven double four, nine one one*. From seven digits on they are
/// taken for a phone number, six are a doubt.
final class SpokenNumbers implements Rule {

    private static final int DOUBTFUL = 6;
    private static final Map<String, Integer> REPEATS = Map.of("double", 2, "triple", 3, "treble", 3);
    private static final String UNIT = "oh|o|zero|nought|naught|nil|one|two|three|four|five|six|seven|eight|nine";
    private static final String TENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
            + "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-]{1,3}(?:one|two|three|four|five|six|seven|eight|"
            + "nine))?";
    private static final String SAID = "(?:(?:double|triple|treble)\\s{1,3}(?:" + UNIT + "|\\d)|" + TENS + "|" + UNIT
            + "|\\d{1,4})\\b";
    private static final Pattern ROW = Patterns
            .anyCase("(?<![\\p{L}\\p{N}])(?:plus\\s{1,3})?" + SAID + "(?:[\\s,.…-]{1,3}" + SAID + "){1,40}");
    private static final Pattern ONE = Patterns.anyCase(SAID);

    @Override
    public List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher rows = ROW.matcher(text);
        while (rows.find()) {
            int digits = digits(rows.group());
            if (digits >= DOUBTFUL && rows.group().chars().anyMatch(Character::isLetter)) {
                marks.add(new Mark(new Span(rows.start(), rows.end()), Kind.PHONE, How.RULE, digits > DOUBTFUL));
            }
        }
        return marks;
    }

    private static int digits(String row) {
        int digits = 0;
        Matcher said = ONE.matcher(row);
        while (said.find()) {
            String word = said.group().toLowerCase(Locale.ROOT);
            int repeats = REPEATS.getOrDefault(word.split("\\s+")[0], 0);
            digits += repeats > 0
                    ? repeats
                    : Character.isDigit(word.charAt(0)) ? word.length() : word.matches(UNIT) ? 1 : 2;
        }
        return digits;
    }
}
