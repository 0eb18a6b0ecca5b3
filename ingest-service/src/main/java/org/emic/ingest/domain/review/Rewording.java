package org.emic.ingest.domain.review;

import java.util.ArrayList;
import java.util.List;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Edit;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Turn;

/// A turn in which a stretch of words gives way to others. Places are code points.
///
/// @param turn as it is afterwards
/// @param edit what was replaced
record Rewording(Turn turn, Edit edit) {

    /// Puts words in place of others.
    ///
    /// @param words what shall stand there
    /// @param within the annotations in these words
    static Rewording of(Turn turn, Span span, String words, List<Annotation> within) {
        CodePoints places = CodePoints.of(turn.text());
        Span chars = places.toChars(span);
        String text = turn.text().substring(0, chars.start()) + words + turn.text().substring(chars.end());
        Edit edit = new Edit(span, new Span(span.start(), span.start() + CodePoints.length(words)));
        List<Annotation> annotations = new ArrayList<>();
        boolean covered = false;
        for (Annotation one : turn.annotations()) {
            boolean covers = one.span().contains(span);
            covered |= covers;
            if (covers && !one.span().equals(span) || !one.span().overlaps(span)) {
                annotations.add(new Annotation(one.kind(), Edit.moved(one.span(), List.of(edit))));
            }
        }
        if (!covered) {
            within.forEach(one -> annotations.add(new Annotation(one.kind(), one.span().shifted(span.start()))));
        }
        annotations.sort((one, other) -> Integer.compare(one.span().start(), other.span().start()));
        return new Rewording(turn.saying(text, annotations), edit);
    }

    /// The annotations that lie within a stretch of a turn; places are in the stretch.
    static List<Annotation> within(Turn turn, Span span) {
        return turn.annotations()
                .stream()
                .filter(one -> span.contains(one.span()))
                .map(one -> new Annotation(one.kind(), one.span().shifted(-span.start())))
                .toList();
    }

    /// Those of a stretch's annotations that still stand in other words for it, in order.
    static List<Annotation> kept(List<Annotation> annotations, String before, String words) {
        List<Annotation> kept = new ArrayList<>();
        CodePoints places = CodePoints.of(words);
        int from = 0;
        for (Annotation one : annotations) {
            String direction = CodePoints.slice(before, one.span());
            int at = words.indexOf(direction, from);
            if (at >= 0) {
                from = at + direction.length();
                kept.add(new Annotation(one.kind(), places.fromChars(new Span(at, from))));
            }
        }
        return kept;
    }
}
