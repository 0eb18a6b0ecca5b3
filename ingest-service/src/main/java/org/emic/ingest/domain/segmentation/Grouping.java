package org.emic.ingest.domain.segmentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Groups the sentences of a turn into incidents about one thing. Of all ways to group them it takes the one that
/// costs least, by dynamic programming: a group costs by its length in words, a bond within it pays by the words that
/// both sides share (lexical cohesion: Halliday & Hasan 1976; Hearst 1997) and by how the next sentence begins.
/// Costs are whole numbers, and of equal ways the one whose first groups are longer is taken, so that the same
/// sentences always give the same groups.
final class Grouping {

    /// A sentence, or the answer words before it with it.
    ///
    /// @param words how many words
    /// @param sentences how many of them count as full sentences
    /// @param stems what it speaks of
    /// @param ties how it hangs together with what stands before it
    record Unit(int words, int sentences, Set<String> stems, Set<Tie> ties) {
    }

    /// What holds a sentence to the one before it, or sets it apart.
    enum Tie {
        /// It goes on, by its first word: *because*, *she*, *and*.
        LEANS(-18),
        /// It is too short to stand alone.
        SHORT(-18),
        /// The one before asks.
        ANSWERS(-25),
        /// A quotation goes on across the two.
        QUOTED(-60),
        /// It turns to something else, by its first word: *second*, *another*.
        TURNS(45),
        /// A paragraph begins with it.
        PARAGRAPH(40);

        private final int cost;

        Tie(int cost) {
            this.cost = cost;
        }
    }

    private static final int MOST_SENTENCES = 4;
    private static final int MOST_WORDS = 110;
    private static final int FEW_WORDS = 12;
    private static final int EASY_WORDS = 55;
    private static final long FORBIDDEN = Long.MAX_VALUE / 4;

    private static final int GROUP = 60;
    private static final int FRAGMENT_WORD = 14;
    private static final int LONG_WORD = 2;
    private static final int SENTENCE_AFTER_TWO = 25;
    private static final int BOND = 30;
    private static final int SHARED_STEM = 22;
    private static final int MOST_SHARED = 2;

    private Grouping() {}

    /// The numbers of units in each group, in order; they add up to the number of units.
    static List<Integer> sizes(List<Unit> units) {
        int count = units.size();
        long[] cost = new long[count + 1];
        int[] size = new int[count + 1];
        Arrays.fill(cost, FORBIDDEN);
        cost[count] = 0;
        for (int from = count - 1; from >= 0; from--) {
            long inside = 0;
            int words = 0;
            int sentences = 0;
            for (int to = from; to < count; to++) {
                Unit unit = units.get(to);
                words += unit.words();
                sentences += unit.sentences();
                boolean single = to == from;
                if (!single) {
                    inside += bond(units.get(to - 1), unit);
                }
                if (!single && (words > MOST_WORDS || sentences > MOST_SENTENCES)) {
                    break;
                }
                long whole = GROUP + length(words, sentences) + inside + cost[to + 1];
                if (whole <= cost[from]) {
                    cost[from] = whole;
                    size[from] = to - from + 1;
                }
            }
        }
        List<Integer> sizes = new ArrayList<>();
        for (int at = 0; at < count; at += size[at]) {
            sizes.add(size[at]);
        }
        return sizes;
    }

    private static long length(int words, int sentences) {
        long fragment = Math.max(0, FEW_WORDS - words) * (long) FRAGMENT_WORD;
        long tooLong = Math.max(0, words - EASY_WORDS) * (long) LONG_WORD;
        return fragment + tooLong + Math.max(0, sentences - 2) * (long) SENTENCE_AFTER_TWO;
    }

    /// What it costs to keep two neighbours together; below 0 where they belong together.
    private static long bond(Unit before, Unit after) {
        long shared = after.stems().stream().filter(before.stems()::contains).limit(MOST_SHARED).count();
        long cost = BOND - shared * SHARED_STEM;
        for (Tie tie : after.ties()) {
            cost += tie.cost;
        }
        return cost;
    }
}
