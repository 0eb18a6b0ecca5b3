package org.emic.ingest.documents.child;

import java.io.IOException;

/// Tables in RTF have ends and no beginnings: what stands in one is told by a property of the paragraph, and each cell and
/// row by its end. This opens them in time.
final class RtfTable {

    private final Words words;
    private boolean inside;
    private boolean table;
    private boolean row;
    private boolean cell;

    RtfTable(Words words) {
        this.words = words;
    }

    /// The paragraph stands in a table.
    void enter() {
        inside = true;
    }

    /// Paragraphs stand outside from here on, unless told otherwise.
    void leave() {
        inside = false;
    }

    void beforeWords() throws IOException {
        if (inside && !cell) {
            open();
        } else if (!inside && table && !row) {
            end();
        }
    }

    void endCell() throws IOException {
        if (!cell) {
            open();
        }
        words.endParagraph();
        cell = false;
    }

    void endRow() throws IOException {
        words.endParagraph();
        row = false;
        cell = false;
    }

    /// Ends the table, if one is open.
    void end() throws IOException {
        words.endParagraph();
        if (table) {
            words.endTable();
        }
        table = false;
    }

    private void open() throws IOException {
        if (!table) {
            words.beginTable();
            table = true;
        }
        if (!row) {
            words.beginRow();
            row = true;
        }
        words.beginCell();
        cell = true;
    }
}
