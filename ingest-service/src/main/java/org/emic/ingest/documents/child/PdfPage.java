package org.emic.ingest.documents.child;

import java.util.ArrayList;
import java.util.List;

/// The lines of one page in the order in which they are to be read.
///
/// @param width in points
record PdfPage(float width, List<PdfLine> lines) {

    private static final float USUAL_LEADING = 1.25f;
    private static final float WIDEST_LEADING = 1.7f;

    PdfPage(float width) {
        this(width, new ArrayList<>());
    }

    /// How many points lie between the lines of a paragraph.
    float leading() {
        List<Float> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float step = lines.get(i).base() - lines.get(i - 1).base();
            if (step > 1 && step < lines.get(i).size() * WIDEST_LEADING) {
                steps.add(step);
            }
        }
        steps.sort(Float::compare);
        float size = lines.isEmpty() ? 12 : lines.getFirst().size();
        return steps.isEmpty() ? size * USUAL_LEADING : steps.get(steps.size() / 2);
    }
}
