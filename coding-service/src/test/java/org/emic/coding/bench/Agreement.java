package org.emic.coding.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// How well two partitions of the same units agree.
final class Agreement {

    private final int[] gold;
    private final int[] predicted;

    private Agreement(int[] gold, int[] predicted) {
        this.gold = gold;
        this.predicted = predicted;
    }

    /// @param gold one label a unit
    /// @param predicted one label a unit, in the same order
    static Agreement of(List<String> gold, List<String> predicted) {
        return new Agreement(numbers(gold), numbers(predicted));
    }

    private static int[] numbers(List<String> labels) {
        Map<String, Integer> numbers = new HashMap<>();
        return labels.stream().mapToInt(label -> numbers.computeIfAbsent(label, any -> numbers.size())).toArray();
    }

    int clusters() {
        return (int) Arrays.stream(predicted).distinct().count();
    }

    /// Adjusted Rand index (Hubert & Arabie 1985): 0 by chance, 1 for the same partition.
    double adjustedRand() {
        return adjustedRand(gold, predicted);
    }

    private static double adjustedRand(int[] gold, int[] predicted) {
        double together = 0;
        for (long count : count(gold, predicted).values()) {
            together += pairs(count);
        }
        double inGold = 0;
        for (long count : count(gold, gold).values()) {
            inGold += pairs(count);
        }
        double inPredicted = 0;
        for (long count : count(predicted, predicted).values()) {
            inPredicted += pairs(count);
        }
        double expected = inGold * inPredicted / Math.max(pairs(gold.length), 1);
        double most = (inGold + inPredicted) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    /// The middle 95 % of 200 resamples of the units.
    double[] interval() {
        SplittableRandom random = new SplittableRandom(0);
        double[] resampled = new double[200];
        for (int b = 0; b < resampled.length; b++) {
            int[] g = new int[gold.length];
            int[] p = new int[gold.length];
            for (int i = 0; i < gold.length; i++) {
                int from = random.nextInt(gold.length);
                g[i] = gold[from];
                p[i] = predicted[from];
            }
            resampled[b] = adjustedRand(g, p);
        }
        Arrays.sort(resampled);
        return new double[]{resampled[5], resampled[194]};
    }

    /// B-cubed F1 (Bagga & Baldwin 1998).
    double bCubed() {
        Map<Long, Long> both = count(gold, predicted);
        Map<Long, Long> ofGold = count(gold, gold);
        Map<Long, Long> ofPredicted = count(predicted, predicted);
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < gold.length; i++) {
            double shared = both.getOrDefault(key(gold[i], predicted[i]), 0L);
            precision += shared / ofPredicted.getOrDefault(key(predicted[i], predicted[i]), 1L);
            recall += shared / ofGold.getOrDefault(key(gold[i], gold[i]), 1L);
        }
        precision /= gold.length;
        recall /= gold.length;
        return 2 * precision * recall / (precision + recall);
    }

    private static Map<Long, Long> count(int[] a, int[] b) {
        Map<Long, Long> counts = new HashMap<>();
        for (int i = 0; i < a.length; i++) {
            counts.merge(key(a[i], b[i]), 1L, Long::sum);
        }
        return counts;
    }

    private static long key(int a, int b) {
        return ((long) a << 32) | b;
    }

    private static double pairs(double count) {
        return count * (count - 1) / 2;
    }

}
