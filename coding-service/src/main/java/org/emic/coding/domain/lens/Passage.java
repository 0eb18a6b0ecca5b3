package org.emic.coding.domain.lens;

import java.util.ArrayList;
import java.util.List;
import org.emic.coding.domain.reading.Quote;

/// An incident to read, and the cue phrases that found it.
///
/// @param found positions in the turn's text, as those of the quote
public record Passage(Quote quote, List<Found> found) {

    public Passage {
        found = List.copyOf(found);
    }

    /// A stretch of the words.
    ///
    /// @param cue whether it is a cue phrase
    public record Piece(String text, boolean cue) {}

    /// The words cut at the cue phrases; together they are the whole quote.
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int[] points = quote.text().codePoints().toArray();
        int at = 0;
        for (Found one : found) {
            int start = one.start() - quote.start();
            int end = one.end() - quote.start();
            if (start > at) {
                pieces.add(new Piece(new String(points, at, start - at), false));
            }
            pieces.add(new Piece(new String(points, start, end - start), true));
            at = end;
        }
        if (at < points.length) {
            pieces.add(new Piece(new String(points, at, points.length - at), false));
        }
        return pieces;
    }

}
