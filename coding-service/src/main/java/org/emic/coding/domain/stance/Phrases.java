package org.emic.coding.domain.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Short phrases, looked for at a place in a row of words.
final class Phrases {

    private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();

    private Phrases(String lines) {
        lines.lines().map(line -> List.of(line.strip().split(" "))).forEach(this::add);
        byFirstWord.values().forEach(phrases -> phrases.sort((a, b) -> b.size() - a.size()));
    }

    private void add(List<String> phrase) {
        byFirstWord.computeIfAbsent(phrase.getFirst(), any -> new ArrayList<>()).add(phrase);
    }

    /// One phrase a line.
    static Phrases of(String lines) {
        return new Phrases(lines);
    }

    /// How many words the longest of the phrases has that stands here; 0 if none does.
    int length(List<Word> words, int at) {
        for (List<String> phrase : byFirstWord.getOrDefault(words.get(at).text(), List.of())) {
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
