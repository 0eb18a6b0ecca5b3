package org.emic.ingest.domain.protection.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;

/// E-mail and web addresses as people say them: *lopez at gmail dot com*, *w w w dot example dot org slash help*.
final class SpokenNetAddresses implements Rule {

    private static final String PART = "(?!(?:at|the|a|an|of)\\b)[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}";
    private static final String JOINT = "(?:\\s{1,5}(?:dot|point|underscore|dash|hyphen|minus)\\s{1,5}|\\.|_)";
    private static final String DOMAIN = PART + "(?:\\s{1,5}dot\\s{1,5}" + PART + "){0,6}\\s{1,5}dot\\s{1,5}"
            + NetAddresses.ENDING + "\\b";
    /// Digits within a name are said, not written: *smith eighty two at*.
    private static final String NUMBER = "(?:oh|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
            + "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|"
            + "eighty|ninety|double|triple|\\d{1,4})\\b";
    /// Letter by letter, *j r smith at*, or in one word.
    private static final String LOCAL = "(?:\\p{L}\\s{1,3}){0,20}" + PART + "(?:" + JOINT + PART + "|\\s{1,5}" + NUMBER
            + "){0,12}";
    /// What is heard as two words, *proton mail dot com*, is one after *at*.
    private static final Pattern EMAIL = Patterns
            .anyCase("(?<![\\p{L}\\p{N}'’])" + LOCAL + "\\s{1,5}at\\s{1,5}(?:" + PART
                    + "\\s{1,5})?" + DOMAIN);
    private static final Pattern URL = Patterns.anyCase(
            "(?<![\\p{L}\\p{N}])(?:w\\s?w\\s?w\\s{1,5}dot\\s{1,5})?" + DOMAIN
                    + "(?:\\s{1,5}(?:forward\\s{1,5})?slash\\s{1,5}" + PART + "){0,8}");

    @Override
    public List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>(Patterns.marks(EMAIL, text, Kind.EMAIL, any -> true));
        marks.addAll(Patterns.marks(URL, text, Kind.URL, any -> true));
        return marks;
    }
}
