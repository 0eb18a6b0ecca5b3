package org.emic.ingest.domain.protection;

import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.text.Span;

/// Translates places in a text of which stretches were replaced to places in the text before. Counts Java's `char`.
final class Places {

    private final int[] ends;
    private final int[] newStarts;
    private final int[] newEnds;

    /// @param replaced the stretches, in order and not overlapping
    /// @param lengths how long is what stands there now, one for each
    Places(List<Span> replaced, List<Integer> lengths) {
        int[] starts = replaced.stream().mapToInt(Span::start).toArray();
        ends = replaced.stream().mapToInt(Span::end).toArray();
        newStarts = new int[starts.length];
        newEnds = new int[starts.length];
        int shift = 0;
        for (int i = 0; i < starts.length; i++) {
            newStarts[i] = starts[i] + shift;
            newEnds[i] = newStarts[i] + lengths.get(i);
            shift = newEnds[i] - ends[i];
        }
    }

    /// Where a span of the new text was; empty where it touches what stands for something else.
    Optional<Span> toOriginal(Span span) {
        int last = lastBefore(newStarts, span.end());
        boolean touches = last >= 0 && newEnds[last] > span.start();
        return touches ? Optional.empty() : Optional.of(span.shifted(last < 0 ? 0 : ends[last] - newEnds[last]));
    }

    /// The last of the sorted numbers that is less; -1 if none is.
    private static int lastBefore(int[] sorted, int place) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
