package org.emic.ingest.domain.segmentation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.text.Span;

/// Cuts what is too long for one incident where it hurts least: after a mark, else between words, else between what
/// readers see as characters. Places count Java's `char`.
final class Pieces {

    private static final String MARKS = ";,:—–";

    private Pieces() {}

    /// The span in pieces of at most `most` chars, in order, with blanks trimmed.
    static List<Span> of(String text, Span span, int most) {
        List<Span> pieces = new ArrayList<>();
        int start = span.start();
        while (span.end() - start > most) {
            int cut = cut(text, start, start + most);
            add(pieces, Blank.trim(text, new Span(start, cut)));
            start = cut;
        }
        add(pieces, Blank.trim(text, new Span(start, span.end())));
        return pieces;
    }

    private static void add(List<Span> pieces, Span piece) {
        if (piece.length() > 0) {
            pieces.add(piece);
        }
    }

    /// A place after `from` and not after `to`.
    private static int cut(String text, int from, int to) {
        int afterMark = -1;
        int atBlank = -1;
        for (int at = to; at > from + (to - from) / 3 && afterMark < 0; at--) {
            if (Blank.is(text.charAt(at))) {
                atBlank = Math.max(atBlank, at);
                afterMark = MARKS.indexOf(text.charAt(at - 1)) >= 0 ? at : -1;
            }
        }
        if (afterMark > 0) {
            return afterMark;
        }
        return atBlank > 0 ? atBlank : betweenCharacters(text, from, to);
    }

    private static int betweenCharacters(String text, int from, int to) {
        int end = Math.min(text.length(), to + 64);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(from, end));
        int cut = from + characters.preceding(to - from + 1);
        if (cut > from) {
            return cut;
        }
        return Character.isLowSurrogate(text.charAt(to)) && Character.isHighSurrogate(text.charAt(to - 1))
                ? to - 1
                : to;
    }
}
