package org.emic.ingest.domain.stories;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells whether a sentence tells what was.
final class Past {

    private static final Pattern IRREGULAR = Phrases
            .anyCase("was|were|had|did|went|came|said|told|took|got|gave|saw|left|"
                    + "knew|thought|found|felt|kept|ran|sat|stood|began|brought|bought|caught|fought|sold|sent|paid|lost|met|heard|"
                    + "held|wrote|spoke|broke|chose|drove|fell|flew|forgot|grew|hid|led|lent|meant|rode|rang|rose|slept|spent|stole|"
                    + "struck|swore|taught|tore|threw|understood|woke|wore|won|became|bit|blew|built|dealt|drank|dreamt|ate|fled|"
                    + "froze|hung|knelt|learnt|sang|shook|shot|sought|swam|swept|made|let|put|hit|cut|beat|quit|burnt|drew|"
                    + "(?:was|were|did|had|could|would)n't|'d\\s+(?:been|had|gone|come|told|taken|left|never)");
    private static final Pattern REGULAR = Phrases
            .anyCase("(?<!\\b(?:is|are|be|been|being|get|gets)\\s)(\\p{L}{2,}ed)");
    private static final Set<String> NO_VERBS = Set.of("need", "indeed", "hundred", "naked", "seed", "speed", "feed",
            "bed",
            "shed", "sacred", "wicked", "exceed", "proceed", "succeed", "breed", "bleed", "weed", "greed", "agreed",
            "unrestricted", "trafficked", "overloaded", "related", "complicated", "interested", "tired", "married");

    private Past() {}

    static boolean in(String sentence) {
        if (IRREGULAR.matcher(sentence).find()) {
            return true;
        }
        Matcher regular = REGULAR.matcher(sentence);
        while (regular.find()) {
            if (!NO_VERBS.contains(regular.group().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
