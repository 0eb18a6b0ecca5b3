package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which incidents are opposed to which earlier ones. A pair is looked at once and remembered: at each checkpoint nearly the
/// same incidents are read beside one another.
///
/// Several threads may ask at once, each about later incidents of its own.
final class OpposedPairs {

    /// So many pairs are remembered of an incident, then they are forgotten at once.
    private static final int REMEMBERED = 96;
    private static final int[] NONE = {0};

    private final List<Reading> readings;
    /// Of each incident how many pairs are known, and then for each of them the earlier one's number, doubled, and one more
    /// where the two are opposed.
    private final List<int[]> known = new ArrayList<>();

    OpposedPairs(List<Reading> readings) {
        this.readings = readings;
    }

    /// There is one more incident to ask about.
    void more() {
        known.add(NONE);
    }

    boolean between(int later, int earlier) {
        int[] its = known.get(later);
        for (int p = 1; p <= its[0]; p++) {
            if (its[p] >> 1 == earlier) {
                return (its[p] & 1) == 1;
            }
        }
        boolean opposed = readings.get(later).stance().opposes(readings.get(earlier).stance());
        remember(later, its, 2 * earlier + (opposed ? 1 : 0));
        return opposed;
    }

    private void remember(int later, int[] its, int pair) {
        int[] more = its;
        if (its[0] == REMEMBERED) {
            its[0] = 0;
        } else if (its[0] + 1 == its.length) {
            more = Arrays.copyOf(its, Math.min(REMEMBERED + 1, its.length + 12));
        }
        more[++more[0]] = pair;
        known.set(later, more);
    }

}
