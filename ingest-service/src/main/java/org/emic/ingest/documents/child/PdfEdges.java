package org.emic.ingest.documents.child;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far the lines of a document go to the right, by where they begin, so that a line which stops before is known to end
/// something.
final class PdfEdges {

    private static final float NEAR = 20;
    private static final float ONE_COLUMN = 100;
    /// Where no line goes so far across the page, none wraps.
    private static final float WRAPS = 0.6f;

    private final Map<Integer, Float> edges = new HashMap<>();
    private final float margin;

    PdfEdges(List<PdfPage> pages) {
        float first = Float.MAX_VALUE;
        float last = 0;
        float right = 0;
        float width = 0;
        for (PdfPage page : pages) {
            width = Math.max(width, page.width());
            for (PdfLine line : page.lines()) {
                first = Math.min(first, line.left());
                last = Math.max(last, line.left());
                right = Math.max(right, line.right());
                edges.merge(place(line), line.right(), Math::max);
            }
        }
        float mirrored = width - first;
        margin = last - first < ONE_COLUMN && right < mirrored * WRAPS ? mirrored : 0;
    }

    /// How far lines go that begin where this one does.
    float of(PdfLine line) {
        float edge = margin;
        for (int near = -1; near <= 1; near++) {
            edge = Math.max(edge, edges.getOrDefault(place(line) + near, 0f));
        }
        return edge;
    }

    private static int place(PdfLine line) {
        return Math.round(line.left() / NEAR);
    }
}
