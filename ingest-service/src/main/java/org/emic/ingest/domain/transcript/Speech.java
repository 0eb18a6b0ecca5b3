package org.emic.ingest.domain.transcript;

import java.util.ArrayList;
import java.util.List;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;

/// A turn's text beside the same with stage directions blanked out, place by place. Places count Java's `char`.
///
/// @param text the turn's text
/// @param words as long as the text; blank where a stage direction stands
public record Speech(String text, String words) {

    /// The speech of a turn.
    public static Speech of(Turn turn) {
        if (turn.annotations().isEmpty()) {
            return new Speech(turn.text(), turn.text());
        }
        CodePoints places = CodePoints.of(turn.text());
        StringBuilder words = new StringBuilder(turn.text());
        for (Annotation annotation : turn.annotations()) {
            Span span = places.toChars(annotation.span());
            for (int at = span.start(); at < span.end(); at++) {
                words.setCharAt(at, ' ');
            }
        }
        return new Speech(turn.text(), words.toString());
    }

    /// Whether anything is said.
    public boolean hasWord() {
        return words.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// The span without blanks and stage directions at its ends.
    public Span trimmed(Span span) {
        return Blank.trim(words, span);
    }

    /// The spans between line feeds.
    public List<Span> paragraphs() {
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            Span span = trimmed(new Span(start, end));
            if (span.length() > 0) {
                paragraphs.add(span);
            }
            start = end + 1;
        }
        return paragraphs;
    }
}
