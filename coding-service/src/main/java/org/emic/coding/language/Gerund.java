package org.emic.coding.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Turns a verb's basic form into its gerund: "charge" into "charging".
final class Gerund {

    private static final Set<String> STRESSED_AT_THE_END = Set.of("admit", "begin", "commit", "control", "equip",
            "forget",
            "occur", "omit", "patrol", "permit", "prefer", "refer", "regret", "submit", "transfer", "transmit",
            "upset");
    private static final List<String> NOUNLIKE = List.of("ance", "ence", "tion", "ness");
    private static final String VOWELS = "aeiou";

    private Gerund() {}

    static String of(String lemma) {
        String verb = lemma.toLowerCase(Locale.ROOT);
        int length = verb.length();
        if (length < 2) {
            return verb + "ing";
        }
        if (verb.endsWith("ie")) {
            return verb.substring(0, length - 2) + "ying";
        }
        if (verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("oe") && !verb.endsWith("ye")
                && !"be".equals(verb)) {
            return verb.substring(0, length - 1) + "ing";
        }
        if (STRESSED_AT_THE_END.contains(verb) || shortAndClosed(verb)) {
            return verb + verb.charAt(length - 1) + "ing";
        }
        return verb + "ing";
    }

    /// Whether the lemmatiser's answer can be the basic form of the word: it begins alike, is not longer than the word unless
    /// by a silent e, has not kept an ending, and does not end as nouns do.
    static boolean plausible(String word, String lemma) {
        if (lemma.length() < 2 || !word.startsWith(lemma.substring(0, 1))
                || !lemma.codePoints().allMatch(Character::isLetter)) {
            return false;
        }
        boolean kept = lemma.length() > 4 && (lemma.endsWith("ed") || lemma.endsWith("ing")) && !lemma.endsWith("eed")
                && lemma.equals(word);
        boolean longer = lemma.length() > word.length() && word.startsWith(lemma.substring(0, lemma.length() - 1))
                && !lemma.endsWith("e");
        return !kept && !longer && !(lemma.equals(word) && NOUNLIKE.stream().anyMatch(word::endsWith));
    }

    /// One syllable of consonant, vowel, consonant: stop, sit, plan.
    private static boolean shortAndClosed(String verb) {
        int length = verb.length();
        if (length < 3 || "wxyhc".indexOf(verb.charAt(length - 1)) >= 0) {
            return false;
        }
        int vowels = 0;
        for (int i = 0; i < length; i++) {
            boolean vowel = isVowel(verb, i);
            vowels += vowel ? 1 : 0;
        }
        boolean quit = verb.startsWith("qu") && vowels == 2;
        return (vowels == 1 || quit) && isVowel(verb, length - 2) && !isVowel(verb, length - 1);
    }

    private static boolean isVowel(String verb, int i) {
        return VOWELS.indexOf(verb.charAt(i)) >= 0 || (verb.charAt(i) == 'y' && i > 0);
    }

}
