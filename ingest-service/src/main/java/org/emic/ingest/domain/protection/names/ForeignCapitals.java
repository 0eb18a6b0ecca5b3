package org.emic.ingest.domain.protection.names;

import java.util.List;
import java.util.regex.Pattern;
import org.emic.ingest.domain.protection.finds.How;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;
import org.emic.ingest.domain.text.Span;

/// Takes for names what has a capital within a sentence, in languages that no recogniser knows. Of German it takes all
/// nouns: too much rather than too little.
public final class ForeignCapitals {

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]*";
    private static final Pattern WITHIN = Pattern.compile("(?<=[^\\s.!?…¡¿:\\[\\]]\\s{1,3})" + WORD
            + "(?:\\s(?:(?:de|del|da|do|dos|das|di|la|las|los|van|von|der|al|el|bin)\\s){0,2}" + WORD + ")*");

    private ForeignCapitals() {}

    /// The names in a paragraph, in order; places count Java's `char`.
    public static List<Mark> in(String paragraph) {
        return WITHIN.matcher(paragraph)
                .results()
                .map(found -> new Mark(new Span(found.start(), found.end()), Kind.PERSON, How.CAPITAL, true))
                .toList();
    }

    /// Whether names could be seen: scripts without capitals, such as Arabic, do not show them.
    public static boolean canTell(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.isUpperCase(letter) || Character.isLowerCase(letter)
                        || Character.isTitleCase(letter));
    }
}
