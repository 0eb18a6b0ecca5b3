package org.emic.coding.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A text cut into tokens, each with its Universal Dependencies tag and its basic form.
///
/// @param text as it was said
/// @param tokens in order
record Sentence(String text, List<Token> tokens) {

    private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");
    private static final Set<String> EMPTY = Set.of("thing", "things", "stuff", "lot", "lots", "kind", "kinds", "sort",
            "sorts", "bit", "way", "ways", "one", "ones", "something", "anything", "everything", "nothing", "someone",
            "somebody", "anyone", "anybody", "everyone", "everybody", "nobody", "example", "sense", "case", "point",
            "um", "uh", "mm", "mhm", "hmm", "mm-hm", "uh-huh", "huh", "er", "erm", "hm", "yeah", "okay", "ok", "hi",
            "hello", "hey", "please", "thanks", "name",
            "guy", "guys", "sir", "madam");
    private static final Set<String> EMPTY_VERBS = Set.of("be", "do", "say", "think", "know", "mean", "guess",
            "suppose",
            "let", "wonder", "thank", "go", "get", "have", "come", "happen", "seem", "please", "hope", "can", "could",
            "how", "will", "would", "may", "might", "shall", "should", "must", "gonna", "wanna", "gon", "wan");

    /// @param start into the text, in Java's own units
    /// @param end exclusive
    record Token(String word, String tag, String lemma, int start, int end) {

        boolean is(String one) {
            return tag.equals(one);
        }

        boolean noun() {
            return NOUNS.contains(tag);
        }

        String lower() {
            return word.toLowerCase(Locale.ROOT);
        }

        /// Whether it is made of letters, with hyphens and apostrophes within.
        boolean letters() {
            return word.codePoints().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '’')
                    && Character.isLetter(word.codePointBefore(word.length()));
        }

        /// Whether it stands for a name; its word is in brackets, and so no letters.
        boolean pseudonym() {
            return word.length() > 1 && word.startsWith("[");
        }

        boolean acronym() {
            return word.length() > 1 && word.codePoints().allMatch(Character::isUpperCase);
        }

        /// Whether it says what a text is about.
        boolean content() {
            if (!letters() || word.length() < 2 || EMPTY.contains(lower())) {
                return false;
            }
            return noun() || is("ADJ") || (is("VERB") && !emptyVerb());
        }

        boolean filler() {
            return EMPTY.contains(lower()) && !is("PRON");
        }

        boolean emptyVerb() {
            return EMPTY_VERBS.contains(lemma) || word.contains("'") || word.contains("’");
        }

    }

    Token at(int i) {
        return tokens.get(i);
    }

    int size() {
        return tokens.size();
    }

    boolean has(int i, String tag) {
        return i >= 0 && i < size() && at(i).is(tag);
    }

}
