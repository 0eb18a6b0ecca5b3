package org.emic.coding.domain.deductive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The probability from which a further code applies beside the nearest: where F1, pooled over all examples and codes, is
/// highest among examples that were left out (Lewis 1995; Yang 2001, "SCut"). A further code counts as right only where the
/// person gave several: a second guess is no second code. So where people give each incident one, nothing reaches it.
record Cut(double from) {

    /// @param probabilities of each example for each code, left out
    /// @param applies what the person said
    static Cut best(double[][] probabilities, boolean[][] applies) {
        List<Candidate> further = new ArrayList<>();
        long given = 0;
        long right = 0;
        long wanted = 0;
        for (int i = 0; i < applies.length; i++) {
            int first = first(probabilities[i]);
            boolean several = several(applies[i]);
            for (int c = 0; c < applies[i].length; c++) {
                wanted += applies[i][c] ? 1 : 0;
                if (c == first) {
                    given++;
                    right += applies[i][c] ? 1 : 0;
                } else {
                    further.add(new Candidate(probabilities[i][c], several && applies[i][c]));
                }
            }
        }
        further.sort(Comparator.comparingDouble(Candidate::probability).reversed());
        double best = f1(right, given, wanted);
        double from = Double.POSITIVE_INFINITY;
        for (int k = 0; k < further.size(); k++) {
            Candidate next = further.get(k);
            given++;
            right += next.applies() ? 1 : 0;
            boolean last = k + 1 == further.size() || further.get(k + 1).probability() < next.probability();
            if (last && f1(right, given, wanted) > best) {
                best = f1(right, given, wanted);
                from = next.probability();
            }
        }
        return new Cut(from);
    }

    /// The number of the highest; ties by the lower number.
    static int first(double[] values) {
        int first = 0;
        for (int c = 1; c < values.length; c++) {
            first = values[c] > values[first] ? c : first;
        }
        return first;
    }

    private static boolean several(boolean[] applies) {
        int codes = 0;
        for (boolean each : applies) {
            codes += each ? 1 : 0;
        }
        return codes > 1;
    }

    private static double f1(long right, long given, long wanted) {
        return given + wanted == 0 ? 0 : 2.0 * right / (given + wanted);
    }

    private record Candidate(double probability, boolean applies) {}

}
