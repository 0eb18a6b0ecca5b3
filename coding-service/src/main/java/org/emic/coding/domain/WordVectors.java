package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emic.coding.domain.graph.Vectors;

/// What each content word stands for in a study, as its incidents tell: vectors whose sum over an incident's words comes
/// as near as may be to the incident's own, seen from the middle of all (ridge regression: Hoerl & Kennard 1970). So a
/// phrase has a place among the incidents without being embedded.
///
/// They are found by coordinate descent, the words that most incidents have first. In a large study evenly spaced
/// incidents teach them.
final class WordVectors {

    private static final int MOST_INCIDENTS = 8192;
    private static final int PRIOR = 15;
    private static final int ROUNDS = 5;
    private static final float PENALTY = 1;
    /// Words that stand beside everything have vectors shorter than this, which point anywhere.
    private static final double SHORT = 0.1;

    private final double[] all;
    private final Map<String, float[]> vectors = new HashMap<>();

    private WordVectors(int dimensions) {
        all = new double[dimensions];
    }

    /// @param incidents at least one
    /// @param readings of the incidents, in the same order
    static WordVectors of(List<Incident> incidents, List<Reading> readings) {
        WordVectors words = new WordVectors(incidents.getFirst().vector().length);
        incidents.forEach(incident -> add(words.all, incident.vector()));
        int taught = Math.min(incidents.size(), MOST_INCIDENTS);
        List<Integer> teachers = IntStream.range(0, taught)
                .mapToObj(i -> (int) ((long) i * incidents.size() / taught))
                .toList();
        Vectors seen = Vectors.of(teachers.stream().map(teacher -> incidents.get(teacher).vector()).toList())
                .centred(PRIOR);
        Map<String, List<Said>> uses = new TreeMap<>();
        for (int i = 0; i < taught; i++) {
            Set<String> its = new HashSet<>(readings.get(teachers.get(i)).terms());
            Said said = new Said(seen.row(i).clone(), (float) (1 / Math.sqrt(its.size())));
            its.forEach(word -> uses.computeIfAbsent(word, any -> new ArrayList<>()).add(said));
        }
        words.learn(uses);
        return words;
    }

    private void learn(Map<String, List<Said>> uses) {
        List<String> commonFirst = new ArrayList<>(uses.keySet());
        commonFirst.sort(Comparator.comparingInt((String word) -> -uses.getOrDefault(word, List.of()).size()));
        for (int round = 0; round < ROUNDS; round++) {
            for (String word : commonFirst) {
                learn(vectors.computeIfAbsent(word, any -> new float[all.length]),
                        uses.getOrDefault(word, List.of()));
            }
        }
    }

    /// Gives the word what its incidents' other words leave open.
    private static void learn(float[] word, List<Said> uses) {
        float[] better = new float[word.length];
        float weight = 0;
        for (Said said : uses) {
            weight += said.share() * said.share();
            addTimes(better, said.open(), said.share());
        }
        for (int d = 0; d < word.length; d++) {
            better[d] = (better[d] + weight * word[d]) / (weight + PENALTY);
            word[d] = better[d] - word[d];
        }
        uses.forEach(said -> addTimes(said.open(), word, -said.share()));
        System.arraycopy(better, 0, word, 0, word.length);
    }

    private static void addTimes(float[] to, float[] vector, float factor) {
        for (int d = 0; d < to.length; d++) {
            to[d] += vector[d] * factor;
        }
    }

    /// Where a category lies, seen from all other incidents of the study; all zeros where there are no others.
    float[] contrast(Category category, List<Incident> incidents) {
        double[] inside = new double[all.length];
        category.members().forEach(member -> add(inside, incidents.get(member).vector()));
        int size = category.members().size();
        int others = incidents.size() - size;
        double[] contrast = new double[all.length];
        for (int d = 0; d < contrast.length && others > 0; d++) {
            contrast[d] = inside[d] / size - (all[d] - inside[d]) / others;
        }
        return Vectors.unit(contrast);
    }

    /// The cosine of what these words stand for together and a unit vector, drawn to 0 where that is little; 0 where none
    /// of them is known.
    double similarity(Collection<String> words, float[] unitVector) {
        double[] sum = new double[all.length];
        words.stream().distinct().flatMap(word -> Stream.ofNullable(vectors.get(word))).forEach(each -> add(sum, each));
        double along = 0;
        double squares = 0;
        for (int d = 0; d < sum.length; d++) {
            along += sum[d] * unitVector[d];
            squares += sum[d] * sum[d];
        }
        return along / (Math.sqrt(squares) + SHORT);
    }

    private static void add(double[] sum, float[] vector) {
        for (int d = 0; d < sum.length; d++) {
            sum[d] += vector[d];
        }
    }

    /// An incident in which a word was said.
    ///
    /// @param open what of its vector no word accounts for yet
    /// @param share of each of its words
    @SuppressWarnings("ArrayRecordComponent")
    private record Said(float[] open, float share) {}

}
