package org.emic.ingest.domain.protection.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;

/// Dates that are said to be somebody's birth, in digits or in words.
final class Births implements Rule {

    private static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
            + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";
    private static final String UNIT = "(?:one|two|three|four|five|six|seven|eight|nine)";
    private static final String TEENS = "(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
            + "nineteen)";
    private static final String DAY = "(?:\\d{1,2}(?:st|nd|rd|th)?|(?:(?:twenty|thirty)[\\s-])?(?:first|second|third|fourth|"
            + "fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|"
            + "seventeenth|eighteenth|nineteenth|twentieth|thirtieth)";
    private static final String YEAR = "(?:(?:1[89]|20)\\d{2}|(?:nineteen|twenty)[\\s-]{1,3}(?:(?:oh|o)[\\s-]" + UNIT
            + '|'
            + TENS + "(?:[\\s-]" + UNIT + ")?|" + TEENS + ")|two\\s{1,3}thousand(?:\\s{1,3}(?:and\\s{1,3})?(?:" + TEENS
            + '|'
            + UNIT + "))?)";
    private static final Pattern BIRTH = Patterns
            .anyCase("(?<![\\p{L}\\p{N}])(?:born|birth(?:day|date)?|d\\.?o\\.?b\\.?)\\b[^.!?\\n]{0,30}?\\b"
                    + "(?<what>" + DAY + "(?:\\s{1,5}of)?\\s{1,5}" + MONTH + "(?:,?\\s{1,5}" + YEAR + ")?|" + MONTH
                    + "\\s{1,5}" + DAY
                    + "(?:,?\\s{1,5}"
                    + YEAR + ")?|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{1,2}-\\d{1,2}|" + MONTH + "\\s{1,5}"
                    + YEAR
                    + "|" + YEAR
                    + ")\\b");

    @Override
    public List<Mark> in(String text) {
        return Patterns.marks(BIRTH, text, Kind.DATE_OF_BIRTH, any -> true);
    }
}
