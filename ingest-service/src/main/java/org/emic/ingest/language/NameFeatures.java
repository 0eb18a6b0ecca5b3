package org.emic.ingest.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.emic.ingest.domain.protection.names.Token;
import org.emic.ingest.domain.protection.names.WordList;
import org.emic.ingest.domain.protection.names.WordLists;

/// What the recogniser sees of each token of one sentence: the word, its form, its neighbours, and the lists that have
/// it. Training and use read the same.
final class NameFeatures {

    private static final String OUTSIDE = "<>";

    private final List<Token> tokens;
    private final String[] shapes;
    private final String[] listed;
    private final String casing;

    NameFeatures(List<Token> tokens, WordLists lists) {
        this.tokens = tokens;
        this.shapes = tokens.stream().map(NameFeatures::shape).toArray(String[]::new);
        this.listed = listed(tokens, lists);
        this.casing = casing(tokens);
    }

    /// The features of the token at this place, where the labels of the two before it are known.
    String[] at(int i, String before, String beforeThat) {
        String word = word(i);
        String last = word(i - 1);
        String next = word(i + 1);
        String lists = listed(i);
        String shape = shape(i);
        List<String> seen = new ArrayList<>(List.of("w=" + word, "l=" + last, "n=" + next, "ll=" + word(i - 2),
                "nn=" + word(i + 2), "lw=" + last + '|' + word, "wn=" + word + '|' + next, "s=" + shape,
                "sc=" + shape + casing, "ls=" + shape(i - 1) + '|' + shape, "ns=" + shape + '|' + shape(i + 1),
                "g=" + lists, "gs=" + lists + '|' + shape + casing, "lg=" + listed(i - 1) + '|' + lists,
                "ng=" + lists + '|' + listed(i + 1), "l.g=" + last + '|' + lists, "n.g=" + next + '|' + lists,
                "l.s=" + last + '|' + shape, "n.s=" + next + '|' + shape, "p=" + before,
                "pp=" + beforeThat + '|' + before, "pw=" + before + '|' + word, "pg=" + before + '|' + lists,
                "ps=" + before + '|' + shape + casing, "pn=" + before + '|' + next,
                "st=" + starts(i) + shape + '|' + lists));
        for (int length = 2; length <= 4 && length < word.length(); length++) {
            seen.add("e=" + word.substring(word.length() - length));
        }
        if (word.length() > 3) {
            seen.add("b=" + word.substring(0, 3));
        }
        return seen.toArray(String[]::new);
    }

    private boolean starts(int i) {
        return i == 0 || tokens.get(i - 1).endsSentence();
    }

    private String word(int i) {
        return i < 0 || i >= tokens.size() ? OUTSIDE : plain(tokens.get(i));
    }

    private String shape(int i) {
        return i < 0 || i >= shapes.length ? OUTSIDE : shapes[i];
    }

    private String listed(int i) {
        return i < 0 || i >= listed.length ? OUTSIDE : listed[i];
    }

    /// Numbers by their length, addresses and handles by their kind: which one it is tells nothing.
    private static String plain(Token token) {
        return switch (token.text().charAt(0)) {
            case '@' -> token.text().length() > 1 ? "@handle" : "@";
            case '#' -> token.text().length() > 1 ? "#tag" : "#";
            default -> token.text().contains("://") || token.text().startsWith("www.")
                    ? "http://"
                    : Character.isDigit(token.text().charAt(0))
                            ? "0".repeat(Math.min(token.text().length(), 6))
                            : token.folded();
        };
    }

    private static String shape(Token token) {
        if (!token.isWord()) {
            return Character.isLetterOrDigit(token.text().charAt(0)) ? "0" : ".";
        }
        boolean lower = token.text().codePoints().skip(1).anyMatch(Character::isLowerCase);
        boolean upper = token.text().codePoints().skip(1).anyMatch(Character::isUpperCase);
        if (token.isCapital()) {
            return token.text().length() == 1 ? "X" : upper ? lower ? "XxX" : "XX" : "Xx";
        }
        return upper ? "xX" : "x";
    }

    /// Of capitals alone, or of small letters alone, the form of a word tells nothing.
    private static String casing(List<Token> tokens) {
        long words = tokens.stream().filter(Token::isWord).count();
        long capitals = tokens.stream().filter(token -> token.isWord() && token.isCapital()).count();
        return capitals == 0 ? "-low" : words > 2 && capitals * 10 >= words * 8 ? "-up" : "";
    }

    private static String[] listed(List<Token> tokens, WordLists lists) {
        StringBuilder[] listed = new StringBuilder[tokens.size()];
        for (int i = 0; i < listed.length; i++) {
            String word = tokens.get(i).folded();
            listed[i] = new StringBuilder();
            if (tokens.get(i).isWord() && word.length() > 1) {
                listed[i].append(lists.forenames().has(word) ? "F" : "").append(lists.surnames().has(word) ? "S" : "")
                        .append(lists.demonyms().has(word) ? "D" : "")
                        .append(lists.commonWords().has(word) ? "C" : lists.otherWords().has(word) ? "W" : "");
            }
        }
        phrases(tokens, lists.places(), 'P', listed);
        phrases(tokens, lists.knownPlaces(), 'K', listed);
        phrases(tokens, lists.organisations(), 'O', listed);
        return Arrays.stream(listed).map(StringBuilder::toString).toArray(String[]::new);
    }

    private static void phrases(List<Token> tokens, WordList list, char sign, StringBuilder[] listed) {
        for (int i = 0; i < listed.length;) {
            int length = WordLists.longest(list, tokens, i);
            for (int k = 0; k < length; k++) {
                listed[i + k].append(sign).append(length > 1 ? "+" : "");
            }
            i += Math.max(1, length);
        }
    }
}
