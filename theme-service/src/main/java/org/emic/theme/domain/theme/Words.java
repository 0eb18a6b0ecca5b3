package org.emic.theme.domain.theme;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The words of a label or of a name, for comparing: lower case, of any script.
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}]+)*");

    /// Names shorter than this, such as "A" in "Member A", are too common as words to be kept out.
    private static final int SHORTEST_NAME = 3;

    private static final int SHORTEST_STEM = 3;

    private static final int LONGEST_ENDING = 4;

    private Words() {}

    /// In order of appearance, with repeats.
    static List<String> of(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(word -> word.group().replace('’', '\''))
                .toList();
    }

    /// Names that a label must not mention: each part of each of these.
    static Set<String> ofNames(Iterable<String> names) {
        Set<String> parts = new TreeSet<>();
        for (String name : names) {
            of(name).stream().filter(part -> part.codePointCount(0, part.length()) >= SHORTEST_NAME)
                    .forEach(parts::add);
        }
        return parts;
    }

    /// Whether two words are forms of one, as far as their letters tell: one begins with the other, or does so but for the
    /// other's last e or y (*make* and *making*, *carry* and *carried*).
    static boolean sameStem(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        if (shorter.length() < SHORTEST_STEM) {
            return shorter.equals(longer);
        }
        boolean bends = longer.length() > shorter.length() && (shorter.endsWith("e") || shorter.endsWith("y"));
        if (longer.length() - shorter.length() > LONGEST_ENDING) {
            return false;
        }
        return longer.startsWith(shorter)
                || bends && shorter.length() > SHORTEST_STEM
                        && longer.startsWith(shorter.substring(0, shorter.length() - 1));
    }

    /// Whether it is a row of single words, which is a list of keywords and no name.
    static boolean isKeywordList(String label) {
        String[] parts = label.split("[,;/|]");
        return parts.length > 1 && List.of(parts).stream().allMatch(part -> of(part).size() <= 1);
    }

}
