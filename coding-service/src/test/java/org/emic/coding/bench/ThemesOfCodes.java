package org.emic.coding.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodeId;

/// Groups codes as theme-service does, whose classes are not seen here: correlation clustering of the codes' centres, seen
/// from their middle, with a threshold 0.67 standard deviations above the mean pair; begun by average linkage; a group
/// that weighs less than the average code joins its nearest.
final class ThemesOfCodes {

    private static final double DEVIATIONS = 0.67;
    private static final int FEWEST = 6;

    private final double[][] alike;
    private final double[] weights;
    private final int[] group;

    private ThemesOfCodes(List<Code> codes) {
        weights = codes.stream().mapToDouble(code -> Math.max(1, code.incidents())).toArray();
        alike = alike(codes);
        group = new int[codes.size()];
        Arrays.setAll(group, i -> i);
    }

    static Map<CodeId, Integer> of(List<Code> codes) {
        ThemesOfCodes themes = new ThemesOfCodes(codes);
        if (codes.size() < FEWEST) {
            Arrays.fill(themes.group, 0);
        } else {
            themes.find();
        }
        Map<CodeId, Integer> found = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            found.put(codes.get(i).id(), themes.group[i]);
        }
        return found;
    }

    private void find() {
        double threshold = threshold();
        int[] most = mostAlike(0);
        while (most.length == 2 && between(most[0], most[1], 0) > threshold) {
            join(most[0], most[1]);
            most = mostAlike(0);
        }
        boolean better = true;
        while (better) {
            moveSingleCodes(threshold);
            most = mostPulled(threshold);
            better = most.length == 2;
            if (better) {
                join(most[0], most[1]);
            }
        }
        joinLightGroups();
    }

    private double threshold() {
        double pairs = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < i; j++) {
                double pair = weights[i] * weights[j];
                pairs += pair;
                sum += pair * alike[i][j];
                squares += pair * alike[i][j] * alike[i][j];
            }
        }
        double mean = sum / pairs;
        return mean + DEVIATIONS * Math.sqrt(Math.max(0, squares / pairs - mean * mean));
    }

    private void moveSingleCodes(double threshold) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int i = 0; i < group.length; i++) {
                double[] pull = new double[group.length];
                for (int j = 0; j < group.length; j++) {
                    pull[group[j]] += i == j ? 0 : weights[i] * weights[j] * (alike[i][j] - threshold);
                }
                for (int g = 0; g < pull.length; g++) {
                    if (pull[g] > pull[group[i]] + 1e-9) {
                        group[i] = g;
                        moved = true;
                    }
                }
            }
        }
    }

    private void joinLightGroups() {
        double average = Arrays.stream(weights).average().orElse(0);
        while (Arrays.stream(group).distinct().count() > 1) {
            int lightest = Arrays.stream(group).boxed().min((a, b) -> Double.compare(weight(a), weight(b))).orElse(0);
            if (weight(lightest) >= average) {
                break;
            }
            int nearest = Arrays.stream(group)
                    .filter(g -> g != lightest)
                    .boxed()
                    .max((a, b) -> Double.compare(between(lightest, a, 0), between(lightest, b, 0)))
                    .orElse(lightest);
            join(nearest, lightest);
        }
    }

    private int[] mostAlike(double threshold) {
        int[] most = {};
        double highest = Double.NEGATIVE_INFINITY;
        for (int a : Arrays.stream(group).distinct().sorted().toArray()) {
            for (int b : Arrays.stream(group).distinct().sorted().filter(g -> g > a).toArray()) {
                double between = between(a, b, threshold);
                if (between > highest) {
                    highest = between;
                    most = new int[]{a, b};
                }
            }
        }
        return most;
    }

    /// The two groups that pull each other most, if any do.
    private int[] mostPulled(double threshold) {
        int[] most = {};
        double highest = 1e-9;
        for (int a : Arrays.stream(group).distinct().sorted().toArray()) {
            for (int b : Arrays.stream(group).distinct().sorted().filter(g -> g > a).toArray()) {
                double pull = between(a, b, threshold) * weight(a) * weight(b);
                if (pull > highest) {
                    highest = pull;
                    most = new int[]{a, b};
                }
            }
        }
        return most;
    }

    /// Weighted mean over the pairs of two groups, above the threshold.
    private double between(int a, int b, double threshold) {
        double sum = 0;
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < group.length; j++) {
                sum += group[i] == a && group[j] == b ? weights[i] * weights[j] * (alike[i][j] - threshold) : 0;
            }
        }
        return sum / (weight(a) * weight(b));
    }

    private double weight(int g) {
        double weight = 0;
        for (int i = 0; i < group.length; i++) {
            weight += group[i] == g ? weights[i] : 0;
        }
        return weight;
    }

    private void join(int a, int b) {
        for (int i = 0; i < group.length; i++) {
            group[i] = group[i] == b ? a : group[i];
        }
    }

    private double[][] alike(List<Code> codes) {
        int dimensions = codes.isEmpty() ? 0 : codes.getFirst().centre().length;
        double[] middle = new double[dimensions];
        double total = Arrays.stream(weights).sum();
        for (int i = 0; i < codes.size(); i++) {
            for (int d = 0; d < dimensions; d++) {
                middle[d] += codes.get(i).centre()[d] * weights[i] / total;
            }
        }
        double[][] cosines = new double[codes.size()][codes.size()];
        for (int i = 0; i < codes.size(); i++) {
            for (int j = 0; j < codes.size(); j++) {
                cosines[i][j] = cosine(codes.get(i).centre(), codes.get(j).centre(), middle);
            }
        }
        return cosines;
    }

    private static double cosine(float[] a, float[] b, double[] middle) {
        double product = 0;
        double ofA = 0;
        double ofB = 0;
        for (int d = 0; d < middle.length; d++) {
            product += (a[d] - middle[d]) * (b[d] - middle[d]);
            ofA += (a[d] - middle[d]) * (a[d] - middle[d]);
            ofB += (b[d] - middle[d]) * (b[d] - middle[d]);
        }
        return ofA * ofB < 1e-24 ? 0 : product / Math.sqrt(ofA * ofB);
    }

}
