package org.emic.ingest.domain.text;

import java.util.List;

/// A stretch of a text that was replaced by another one. Places count the same thing in both texts.
///
/// @param was its place in the text before
/// @param is the place of what stands there now, in the text after all edits
public record Edit(Span was, Span is) {

    /// Where a span of the text before is after these edits. An edge within a stretch that was replaced goes to that
    /// one's edge.
    ///
    /// @param edits in order, not overlapping
    public static Span moved(Span span, List<Edit> edits) {
        return new Span(moved(span.start(), edits, false), moved(span.end(), edits, true));
    }

    private static int moved(int place, List<Edit> edits, boolean isEnd) {
        int last = lastBefore(place, edits);
        if (last < 0) {
            return place;
        }
        Edit edit = edits.get(last);
        if (place < edit.was.end()) {
            return isEnd ? edit.is.end() : edit.is.start();
        }
        return place + edit.is.end() - edit.was.end();
    }

    /// The last edit that begins before the place, by bisection; -1 if none does.
    private static int lastBefore(int place, List<Edit> edits) {
        int low = 0;
        int high = edits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edits.get(middle).was.start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
