package org.emic.coding.domain;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Pseudonyms as they stand in released words: in square brackets, either a name (*[Person 417]*, *[Ines Brandt]*) or
/// what was there (*[phone number]*, *[place by a river]*). Other brackets are words that a transcriber added, such as
/// *[my son]*, and stage directions, which are left out of what is compared.
public final class Pseudonyms {

    private static final String NAME_WORD = "[\\p{Lu}\\p{Lt}\\p{Lo}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}.'’-]*+";
    /// Between the words of a name stand short ones: *van*, *de*, *bin*.
    private static final String NAME = NAME_WORD + "(?: (?:" + NAME_WORD + "|\\p{Ll}{1,3}))*+(?<! \\p{Ll}{1,3})";
    private static final String KIND = "(?i:person|place|organisation|e-mail address|phone number|web address|"
            + "ip address|card number|bank account|id number|address|date of birth|spelled-out name)\\b[^\\[\\]]{0,80}";
    private static final Pattern PSEUDONYM = Pattern.compile("\\[(?:" + KIND + "|" + NAME + ")]");

    private Pseudonyms() {}

    /// Whether the text is one, brackets included.
    public static boolean is(String text) {
        return PSEUDONYM.matcher(text).matches();
    }

    /// Those in a text, in order.
    public static List<MatchResult> in(String text) {
        return PSEUDONYM.matcher(text).results().toList();
    }

    /// The text with a blank in the place of each.
    public static String without(String text) {
        return PSEUDONYM.matcher(text).replaceAll(" ");
    }

}
