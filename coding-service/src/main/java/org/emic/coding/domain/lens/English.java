package org.emic.coding.domain.lens;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// The forms of English words as far as simple rules go: regular endings by spelling, irregular forms by a list
/// (`irregular.txt` beside this class). It makes forms of the word that a cue is written with and never guesses at the
/// word behind a form, so that *university* is no form of *universe*. A form that does not exist harms nobody.
final class English {

    private static final int SHORTEST = 3;
    private static final String VOWELS = "aeiou";
    /// They have no endings, though others look as if they were theirs (*not*, *noted*).
    private static final Set<String> UNCHANGING = Set.of("the", "and", "but", "not", "nor", "for", "you", "she", "her",
            "him", "his", "its", "our", "your", "their", "them", "they", "who", "whom", "whose", "what", "when",
            "where", "why", "how", "that", "this", "these", "those", "there", "then", "than", "with", "without", "from",
            "into", "onto", "about", "over", "under", "any", "all", "some", "such", "none", "nobody", "can", "could",
            "will", "would", "shall", "should", "may", "might", "must", "ever", "never", "out", "off", "own", "too");
    private static final Map<String, Set<String>> IRREGULAR = irregular();

    private English() {}

    /// The forms of a word, itself among them.
    static Set<String> forms(String word) {
        Set<String> forms = new TreeSet<>(Set.of(word));
        if (word.length() >= SHORTEST && !UNCHANGING.contains(word) && word.chars().allMatch(Character::isLetter)) {
            forms.add(withS(word));
            forms.addAll(withEdAndIng(word));
        }
        forms.addAll(IRREGULAR.getOrDefault(word, Set.of()));
        return forms;
    }

    private static String withS(String word) {
        if (endsInConsonantAnd(word, 'y')) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean hisses = word.endsWith("s") || word.endsWith("x") || word.endsWith("z") || word.endsWith("ch")
                || word.endsWith("sh");
        return word + (hisses || endsInConsonantAnd(word, 'o') ? "es" : "s");
    }

    private static List<String> withEdAndIng(String word) {
        String stem = word.substring(0, word.length() - 1);
        if (word.endsWith("ie")) {
            return List.of(word + "d", word.substring(0, word.length() - 2) + "ying");
        }
        if (word.endsWith("ee")) {
            return List.of(word + "d", word + "ing");
        }
        if (word.endsWith("e")) {
            return List.of(word + "d", stem + "ing");
        }
        if (endsInConsonantAnd(word, 'y')) {
            return List.of(stem + "ied", word + "ing");
        }
        List<String> forms = new ArrayList<>(List.of(word + "ed", word + "ing"));
        if (mayDouble(word)) {
            char last = word.charAt(word.length() - 1);
            forms.addAll(List.of(word + last + "ed", word + last + "ing"));
        }
        return forms;
    }

    private static boolean endsInConsonantAnd(String word, char last) {
        return word.charAt(word.length() - 1) == last && VOWELS.indexOf(word.charAt(word.length() - 2)) < 0;
    }

    /// Consonant, one vowel, consonant: *beg*, *begged*; whether it doubles depends on stress, so both are made.
    private static boolean mayDouble(String word) {
        int end = word.length() - 1;
        return (VOWELS + "wxy").indexOf(word.charAt(end)) < 0 && VOWELS.indexOf(word.charAt(end - 1)) >= 0
                && VOWELS.indexOf(word.charAt(end - 2)) < 0;
    }

    /// The words of a text with *not* taken out of its contractions: *didn't* and *cannot* are two words each, in the
    /// place of the whole.
    static List<Token> words(String text) {
        List<Token> tokens = Tokens.of(text);
        List<Token> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.word().equals("cannot")) {
                addNot(words, "can", token, token.end());
            } else if (isContracted(tokens, i)) {
                addNot(words, positive(token.word()), token, tokens.get(i + 1).end());
                i++;
            } else {
                words.add(token);
            }
        }
        return words;
    }

    private static boolean isContracted(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return at + 1 < tokens.size() && token.word().endsWith("n") && tokens.get(at + 1).word().equals("t")
                && tokens.get(at + 1).start() == token.end() + 1;
    }

    private static String positive(String word) {
        return switch (word) {
            case "can" -> "can";
            case "won" -> "will";
            case "shan" -> "shall";
            default -> word.substring(0, word.length() - 1);
        };
    }

    private static void addNot(List<Token> words, String verb, Token token, int end) {
        words.add(new Token(verb, token.start(), end, token.follows()));
        words.add(new Token("not", token.start(), end, true));
    }

    private static Map<String, Set<String>> irregular() {
        Map<String, Set<String>> forms = new HashMap<>();
        InputStream file = Objects.requireNonNull(English.class.getResourceAsStream("irregular.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                Set<String> group = Set.of(line.strip().split("\\s+"));
                group.forEach(form -> forms.merge(form, group, English::both));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return forms;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

}
