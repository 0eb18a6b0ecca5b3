package org.emic.ingest.domain.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;

/// Stretches of one text, in order and apart from one another.
///
/// @param spans in code points
record Spans(List<Span> spans) {

    /// These stretches; those that overlap or touch are one.
    static Spans of(List<Span> given) {
        List<Span> merged = new ArrayList<>();
        for (Span span : given.stream().sorted(Comparator.comparing(Span::start)).toList()) {
            if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
                Span last = merged.removeLast();
                merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return new Spans(List.copyOf(merged));
    }

    /// What stands before, between and behind them; one part more than there are spans.
    List<String> outside(String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (Span span : spans) {
            parts.add(CodePoints.slice(text, new Span(at, span.start())));
            at = span.end();
        }
        parts.add(CodePoints.slice(text, new Span(at, CodePoints.length(text))));
        return parts;
    }
}
