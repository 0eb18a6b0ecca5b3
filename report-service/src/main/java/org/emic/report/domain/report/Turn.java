package org.emic.report.domain.report;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.emic.report.domain.Annotation;
import org.emic.report.domain.Role;
import org.emic.report.domain.TurnPart;

/// A whole turn of a document.
///
/// @param number counts all turns of the document from 0
/// @param originalText the words as spoken, where `words` are a translation; else empty
public record Turn(int number, String speaker, Role role, Words words, String language, List<Annotation> annotations,
        OptionalLong startMs, OptionalLong endMs, String originalText, String translator) {

    private static final String WITHDRAWN = "[turn withdrawn]";

    /// Whether nothing stands here but that the words were withdrawn. Nobody said that, so it is neither quoted nor talk.
    public boolean withdrawn() {
        return words.text().equals(WITHDRAWN)
                && annotations.stream().anyMatch(note -> note.start() <= 0 && note.end() >= words.length());
    }

    /// Joins the parts of a turn that several passages carry.
    static Turn of(List<TurnPart> parts) {
        List<TurnPart> inOrder = parts.stream().sorted(Comparator.comparingInt(TurnPart::offset)).toList();
        TurnPart first = inOrder.getFirst();
        return new Turn(first.turn(), first.speaker(), first.role(),
                new Words(joined(inOrder)),
                first.language(),
                inOrder.stream().flatMap(part -> part.annotations().stream()).distinct().toList(), first.startMs(),
                inOrder.getLast().endMs(),
                inOrder.stream().map(TurnPart::originalText).distinct().collect(Collectors.joining()),
                first.translator());
    }

    /// Where a part is missing, blanks keep the others at their places.
    private static String joined(List<TurnPart> inOrder) {
        var text = new StringBuilder();
        for (TurnPart part : inOrder) {
            int missing = part.offset() - text.codePointCount(0, text.length());
            text.append(" ".repeat(Math.max(0, missing))).append(part.text());
        }
        return text.toString();
    }

}
