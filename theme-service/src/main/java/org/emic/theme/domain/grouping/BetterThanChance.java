package org.emic.theme.domain.grouping;

/// Asks whether a grouping also shows in the second choices of those that were grouped: does what lies in one thing lie
/// next to another thing of the same group more often than it would by chance?
///
/// By chance, a second choice falls on each other thing in proportion to that thing's weight. So the number of second
/// choices within groups is a sum of binomial variables, and its upper tail is computed exactly.
///
/// @param level how likely chance may do as well, at most
public record BetterThanChance(double level) {

    /// Whether it shows.
    ///
    /// @param weights of the things
    /// @param choices how many second choices of the one (first index) fall on the other (second index)
    public boolean shows(Grouping grouping, double[] weights, int[][] choices) {
        double[] chance = {1};
        int within = 0;
        for (int one = 0; one < choices.length; one++) {
            double share = shareWithin(grouping, weights, one);
            int all = 0;
            for (int other = 0; other < choices.length && share > 0 && share < 1; other++) {
                int chosen = other == one ? 0 : choices[one][other];
                all += chosen;
                within += grouping.of(one) == grouping.of(other) ? chosen : 0;
            }
            chance = plus(chance, all, share);
        }
        double asMany = 0;
        for (int n = chance.length - 1; n >= within; n--) {
            asMany += chance[n];
        }
        return chance.length > 1 && asMany <= level;
    }

    /// The share of all others' weight that the others of its own group have.
    private static double shareWithin(Grouping grouping, double[] weights, int one) {
        double all = 0;
        double within = 0;
        for (int other = 0; other < weights.length; other++) {
            if (other != one) {
                all += weights[other];
                within += grouping.of(one) == grouping.of(other) ? weights[other] : 0;
            }
        }
        return all > 0 ? within / all : 0;
    }

    /// The distribution of a count with so many more trials, each of which succeeds with this probability.
    private static double[] plus(double[] distribution, int trials, double probability) {
        double[] sum = distribution;
        for (int trial = 0; trial < trials; trial++) {
            double[] next = new double[sum.length + 1];
            for (int n = 0; n < sum.length; n++) {
                next[n] += sum[n] * (1 - probability);
                next[n + 1] += sum[n] * probability;
            }
            sum = next;
        }
        return sum;
    }

}
