package org.emic.ingest.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emic.ingest.domain.text.ContentWords;
import org.emic.ingest.domain.transcript.Turn;

/// TextTiling (Hearst 1997) by turns, for comparison: blocks of turns on both sides of each gap are compared, and a
/// boundary lies where likeness is low between two peaks.
///
/// @param block turns on each side
record TextTiling(int block) {

    List<Integer> in(List<Turn> turns) {
        double[] likeness = new double[turns.size()];
        for (int at = 1; at < turns.size(); at++) {
            likeness[at] = cosine(counts(turns.subList(Math.max(0, at - block), at)),
                    counts(turns.subList(at, Math.min(turns.size(), at + block))));
        }
        double[] depths = new double[turns.size()];
        for (int at = 1; at < turns.size(); at++) {
            depths[at] = peak(likeness, at, -1) + peak(likeness, at, 1) - 2 * likeness[at];
        }
        double mean = 0;
        double squares = 0;
        for (double depth : depths) {
            mean += depth / depths.length;
            squares += depth * depth / depths.length;
        }
        double threshold = mean + Math.sqrt(squares - mean * mean) / 2;
        List<Integer> found = new ArrayList<>();
        for (int at = 1; at < turns.size(); at++) {
            boolean deepest = true;
            for (int other = Math.max(1, at - block); other < Math.min(turns.size(), at + block); other++) {
                deepest &= depths[other] < depths[at] || other == at || depths[other] == depths[at] && other > at;
            }
            if (deepest && depths[at] > threshold) {
                found.add(at);
            }
        }
        return found;
    }

    private static double peak(double[] likeness, int from, int step) {
        int at = from;
        while (at + step >= 1 && at + step < likeness.length && likeness[at + step] >= likeness[at]) {
            at += step;
        }
        return likeness[at];
    }

    private static Map<String, Integer> counts(List<Turn> turns) {
        Map<String, Integer> counts = new HashMap<>();
        turns.forEach(turn -> ContentWords.allStems(turn.text()).forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        return counts;
    }

    private static double cosine(Map<String, Integer> one, Map<String, Integer> other) {
        double both = one.entrySet().stream().mapToDouble(
                entry -> (double) entry.getValue() * other.getOrDefault(entry.getKey(), 0)).sum();
        double lengths = Math.sqrt(squares(one) * squares(other));
        return lengths == 0 ? 0 : both / lengths;
    }

    private static double squares(Map<String, Integer> counts) {
        return counts.values().stream().mapToDouble(count -> (double) count * count).sum();
    }
}
