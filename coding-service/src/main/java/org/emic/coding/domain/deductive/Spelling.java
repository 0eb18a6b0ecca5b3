package org.emic.coding.domain.deductive;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Which pieces of words a text is spelt with, weighed by TF-IDF (Spärck Jones 1972): pieces of four characters (Cavnar &
/// Trenkle 1994) match inflected words in any language that writes with spaces, without a list of its words.
final class Spelling {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int PIECE = 4;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> textsWith = new HashMap<>();
    private final int texts;

    /// @param texts those by which it is judged how rare a piece is
    Spelling(Collection<String> texts) {
        this.texts = texts.size();
        for (String text : texts) {
            new HashSet<>(pieces(text)).forEach(piece -> textsWith.merge(piece, 1, Integer::sum));
        }
    }

    /// A text's pieces; a text without any is like no other.
    Pieces of(String text) {
        Map<Integer, Double> weights = new HashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        List<String> pieces = pieces(text);
        pieces.forEach(piece -> uses.merge(piece, 1, Integer::sum));
        for (String piece : pieces) {
            double rarity = StrictMath.log((1.0 + texts) / (1.0 + textsWith.getOrDefault(piece, 0)));
            weights.put(numbers.computeIfAbsent(piece, any -> numbers.size()),
                    (1 + StrictMath.log(uses.getOrDefault(piece, 1))) * rarity);
        }
        return Pieces.of(weights);
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
            int[] points = ("<" + word + ">").codePoints().toArray();
            if (points.length == PIECE || points.length == PIECE + 1) {
                pieces.add(new String(points, 0, points.length));
            }
            for (int from = 0; from + PIECE <= points.length; from++) {
                pieces.add(new String(points, from, PIECE));
            }
        }
        return pieces;
    }

    /// Weights by number of piece, at unit length.
    @SuppressWarnings("ArrayRecordComponent")
    record Pieces(int[] numbers, double[] weights) {

        private static Pieces of(Map<Integer, Double> weights) {
            int[] numbers = weights.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
            double[] values = Arrays.stream(numbers).mapToDouble(n -> weights.getOrDefault(n, 0.0)).toArray();
            double squares = 0;
            for (double value : values) {
                squares += value * value;
            }
            for (int i = 0; i < values.length && squares > 0; i++) {
                values[i] /= Math.sqrt(squares);
            }
            return new Pieces(numbers, values);
        }

        double cosine(Pieces other) {
            double sum = 0;
            int a = 0;
            int b = 0;
            while (a < numbers.length && b < other.numbers.length) {
                if (numbers[a] == other.numbers[b]) {
                    sum += weights[a++] * other.weights[b++];
                } else if (numbers[a] < other.numbers[b]) {
                    a++;
                } else {
                    b++;
                }
            }
            return sum;
        }

    }

}
