package org.emic.coding.domain.stance;

import java.util.ArrayList;
import java.util.List;

/// Short phrases, looked for at a place in a row of words.
final class Phrases {

    private final List<List<String>> phrases = new ArrayList<>();

    private Phrases(String lines) {
        lines.lines().forEach(line -> phrases.add(List.of(line.strip().split(" "))));
        phrases.sort((a, b) -> b.size() - a.size());
    }

    /// One phrase a line.
    static Phrases of(String lines) {
        return new Phrases(lines);
    }

    /// How many words the longest of the phrases has that stands here; 0 if none does.
    int length(List<Word> words, int at) {
        for (List<String> phrase : phrases) {
            if (stands(phrase, words, at)) {
                return phrase.size();
            }
        }
        return 0;
    }

    private static boolean stands(List<String> phrase, List<Word> words, int at) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.get(at + i).text().equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

}
