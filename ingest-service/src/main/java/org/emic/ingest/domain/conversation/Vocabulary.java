package org.emic.ingest.domain.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.emic.ingest.domain.text.ContentWords;
import org.emic.ingest.domain.transcript.Turn;

/// The words of a conversation that carry a matter, numbered; each turn's speaker is one of its words.
final class Vocabulary {

    private final List<int[]> turns = new ArrayList<>();
    private final int size;
    private final int tokens;
    private final double[] gains;

    /// @param speech what is said in each turn
    Vocabulary(List<Turn> turns, List<String> speech) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int at = 0; at < turns.size(); at++) {
            List<String> words = new ArrayList<>(ContentWords.allStems(speech.get(at)));
            words.add("by " + turns.get(at).speaker());
            this.turns.add(words.stream()
                    .mapToInt(word -> numbers.computeIfAbsent(word, _ -> numbers.size()))
                    .toArray());
        }
        this.size = numbers.size();
        this.tokens = this.turns.stream().mapToInt(words -> words.length).sum();
        this.gains = IntStream.rangeClosed(0, tokens)
                .mapToDouble(count -> (count + 1) * Math.log(count + 2) - count * Math.log(count + 1))
                .toArray();
    }

    /// How many different words there are.
    int size() {
        return size;
    }

    /// How many words are said.
    int tokens() {
        return tokens;
    }

    /// The numbers of a turn's words.
    int[] words(int turn) {
        return turns.get(turn);
    }

    /// By how much the sum of count * log(count + 1) grows when a word that came so often comes once more.
    double gain(int count) {
        return gains[count];
    }
}
