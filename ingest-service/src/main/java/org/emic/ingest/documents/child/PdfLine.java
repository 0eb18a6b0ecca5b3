package org.emic.ingest.documents.child;

import java.util.ArrayList;
import java.util.List;

/// A line of words on a page of a PDF document, in points from the page's upper left corner.
final class PdfLine {

    /// A word, or a part of one that is set in one look.
    ///
    /// @param text with a blank or a tab before it where a gap is
    /// @param left where it begins
    /// @param right where it ends
    record Chunk(String text, boolean bold, float left, float right) {}

    private final List<Chunk> chunks = new ArrayList<>();
    private final float base;
    private final float size;

    /// @param base how far below the page's upper edge its letters stand
    /// @param size of its letters
    PdfLine(float base, float size) {
        this.base = base;
        this.size = size;
    }

    void add(Chunk chunk) {
        chunks.add(chunk);
    }

    List<Chunk> chunks() {
        return chunks;
    }

    float base() {
        return base;
    }

    float size() {
        return size;
    }

    float left() {
        return chunks.getFirst().left();
    }

    float right() {
        return chunks.getLast().right();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        chunks.forEach(chunk -> text.append(chunk.text()));
        return text.toString().strip();
    }

    /// How wide its first word is.
    float firstWord() {
        int at = 1;
        while (at < chunks.size() && !Character.isWhitespace(chunks.get(at).text().charAt(0))) {
            at++;
        }
        return chunks.get(at - 1).right() - left();
    }
}
