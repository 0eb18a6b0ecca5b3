package org.emic.ingest.domain.segmentation;

import java.util.ArrayList;
import java.util.List;
import org.emic.ingest.domain.text.ContentWords;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Speech;

/// Joins units to incidents, and gives a group that carries no matter to the neighbour before it, or after it at the
/// beginning of a turn: nothing that was said is left out.
final class SilentEnds {

    private SilentEnds() {}

    /// @param units spans in order
    /// @param sizes how many of them make each group
    static List<Span> joined(Speech speech, List<Span> units, List<Integer> sizes) {
        List<Span> groups = new ArrayList<>();
        int at = 0;
        for (int size : sizes) {
            groups.add(new Span(units.get(at).start(), units.get(at + size - 1).end()));
            at += size;
        }
        List<Span> joined = new ArrayList<>();
        for (Span group : groups) {
            boolean silent = !joined.isEmpty() && (isSilent(speech, group) || isSilent(speech, joined.getLast()));
            if (silent && group.end() - joined.getLast().start() <= 2 * Segmentation.MOST_CHARS) {
                group = new Span(joined.removeLast().start(), group.end());
            }
            joined.add(group);
        }
        return joined;
    }

    private static boolean isSilent(Speech speech, Span span) {
        return !ContentWords.in(span.in(speech.words()));
    }
}
