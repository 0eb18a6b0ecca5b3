package org.emic.coding.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.stream.IntStream;
import opennlp.tools.lemmatizer.LemmatizerContextGenerator;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/// Basic forms of words, the same as OpenNLP's `LemmatizerME` finds, in a small part of its time.
///
/// What the model weighs for a word is the word itself, its tag and what was decided for the word before. People say the
/// same words again and again, so the model is asked once for each such triple; the search among the most probable ways
/// through a sentence (a beam of three) is the same. Single words are remembered, up to a number, then forgotten at once.
///
/// Not thread safe.
final class Lemmas {

    private static final int BEAM = LemmatizerME.DEFAULT_BEAM_SIZE;
    private static final int REMEMBERED = 50_000;
    private static final String ARTIFACT = "lemmatizer.model";

    private final MaxentModel model;
    private final LemmatizerContextGenerator contexts;
    private final Map<Place, Steps> known = new HashMap<>();

    Lemmas(LemmatizerModel lemmatizer) {
        model = lemmatizer.getArtifact(ARTIFACT);
        contexts = lemmatizer.getFactory().getContextGenerator();
    }

    String[] of(String[] words, String[] tags) {
        Queue<Way> ways = new PriorityQueue<>(BEAM);
        ways.add(new Way(null, "", 0));
        for (int at = 0; at < words.length; at++) {
            Queue<Way> longer = new PriorityQueue<>(BEAM);
            for (int w = Math.min(BEAM, ways.size()); w > 0; w--) {
                Way way = ways.remove();
                Steps steps = steps(new Place(words[at], tags[at], at > 0, way.decision()));
                for (int s = 0; s < steps.decisions().length; s++) {
                    longer.add(new Way(way, steps.decisions()[s], way.score() + steps.logarithms()[s]));
                }
            }
            ways = longer;
        }
        String[] decisions = new String[words.length];
        int i = words.length;
        for (Way way = ways.remove(); way.before() != null; way = way.before()) {
            decisions[--i] = way.decision();
        }
        return LemmatizerME.decodeLemmas(words, decisions);
    }

    private Steps steps(Place place) {
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(place, this::weighed);
    }

    private Steps weighed(Place place) {
        String[] features = place.follows()
                ? contexts.getContext(1, new String[]{"", place.word()}, new String[]{"", place.tag()},
                        new String[]{place.before()})
                : contexts.getContext(0, new String[]{place.word()}, new String[]{place.tag()}, new String[]{});
        double[] probabilities = model.eval(features);
        double[] sorted = probabilities.clone();
        Arrays.sort(sorted);
        double least = sorted[Math.max(0, sorted.length - BEAM)];
        int[] best = IntStream.range(0, probabilities.length)
                .filter(outcome -> probabilities[outcome] >= least)
                .toArray();
        return new Steps(Arrays.stream(best).mapToObj(model::getOutcome).toArray(String[]::new),
                Arrays.stream(best).mapToDouble(outcome -> StrictMath.log(probabilities[outcome])).toArray());
    }

    /// @param follows whether there is a word before
    /// @param before what was decided for it
    private record Place(String word, String tag, boolean follows, String before) {}

    /// The most probable decisions for a word, with the logarithms of their probabilities.
    @SuppressWarnings("ArrayRecordComponent")
    private record Steps(String[] decisions, double[] logarithms) {}

    /// Decisions up to a word; the more probable, the earlier in a queue.
    private record Way(@Nullable Way before, String decision, double score) implements Comparable<Way> {

        @Override
        public int compareTo(Way other) {
            return Double.compare(other.score, score);
        }

    }

}
