package org.emic.ingest.domain.reading;

import java.util.Set;
import java.util.regex.Pattern;

/// Tells labels that stand for several people, or for nobody in particular, from names.
final class SeveralPeople {

    private static final Pattern GROUP = Pattern
            .compile("(?U)(?:the )?(?:all|both|everyone|everybody|everyone else|several|"
                    + "many|various|some|group|whole group|crowd|audience|others|chorus|panel|alle|mehrere|todos|todas|varios|varias|tous|toutes|plusieurs|(?:all|both|several|many|multiple|"
                    + "other|some|male|female|various|unknown|unidentified|two|three|more)? ?(?:speakers|participants|voices|"
                    + "people|women|men|girls|boys|members|panelists|panellists|interviewees|respondents|students|attendees|"
                    + "guests|ladies|males|females|audience members?)|all together|in unison|crosstalk|cross-talk)");
    private static final Pattern NOBODY = Pattern.compile("(?U)(?:(?:an )?(?:unknown|unidentified|unnamed|anonymous|"
            + "unclear|inaudible|undetermined)(?: (?:speaker|person|voice|participant|male|female|man|woman|audience "
            + "member|member|caller))?(?: \\d{1,3})?|unsub|n/a|(?:male|female|man's|woman's) voice|"
            + "someone|somebody|audience member|overlapping(?: speech| voices)?)");
    private static final Pattern BETWEEN = Pattern.compile(" ?(?:&|/|,| and | und | y | et | e ) ?");

    /// In a talk of more, which is none, labels are not taken apart.
    private static final int MOST_PEOPLE = 500;

    private SeveralPeople() {}

    /// Whether nobody is known to be the one who speaks.
    ///
    /// @param key a label's key
    /// @param others the keys of all labels in the document
    static boolean is(String key, Set<String> others) {
        return isNoName(key) || isOf(key, others);
    }

    /// Whether a label with this key stands for nobody, whoever else speaks.
    static boolean isNoName(String key) {
        return GROUP.matcher(key).matches() || NOBODY.matcher(key).matches();
    }

    /// `Anna and Boma`, where both speak elsewhere, too.
    private static boolean isOf(String key, Set<String> others) {
        String[] parts = BETWEEN.split(key, -1);
        if (parts.length < 2 || others.size() > MOST_PEOPLE) {
            return false;
        }
        for (String part : parts) {
            if (!others.contains(part) && others.stream().noneMatch(other -> other.startsWith(part + " "))) {
                return false;
            }
        }
        return true;
    }
}
