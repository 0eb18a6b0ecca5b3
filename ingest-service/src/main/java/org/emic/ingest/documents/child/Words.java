package org.emic.ingest.documents.child;

import java.io.IOException;
import java.io.Writer;

/// Takes a document's words in order and writes them down as [Wire] says. Paragraphs without a word are left out; a table
/// within a table's cell becomes paragraphs of that cell.
final class Words {

    private final Writer out;
    private final long most;
    private final StringBuilder paragraph = new StringBuilder();
    private long written;
    private boolean bold;
    private boolean blank = true;
    private int tables;

    /// @param most so many characters are written, not more
    Words(Writer out, long most) {
        this.out = out;
        this.most = most;
    }

    /// Says of which kind the document is.
    void kind(String kind) throws IOException {
        line(Wire.KIND, kind);
    }

    /// Adds words to the paragraph.
    void text(CharSequence text, boolean isBold) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        if (isBold != bold) {
            paragraph.append(isBold ? Wire.BOLD : Wire.PLAIN);
            bold = isBold;
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            paragraph.append(c < ' ' && c != '\t' || c == 0x7F ? ' ' : c);
            blank &= Character.isWhitespace(c);
        }
        if (written + paragraph.length() > most) {
            throw new Unreadable(Trouble.TOO_MUCH);
        }
    }

    /// Breaks the line within the paragraph.
    void lineBreak() {
        paragraph.append(Wire.BREAK);
    }

    /// Ends the paragraph.
    void endParagraph() throws IOException {
        if (!blank) {
            line(Wire.PARAGRAPH, paragraph);
        }
        paragraph.setLength(0);
        bold = false;
        blank = true;
    }

    void beginTable() throws IOException {
        endParagraph();
        if (tables++ == 0) {
            line(Wire.TABLE, "");
        }
    }

    void beginRow() throws IOException {
        structure(Wire.ROW);
    }

    void beginCell() throws IOException {
        structure(Wire.CELL);
    }

    void endTable() throws IOException {
        endParagraph();
        if (tables > 0 && --tables == 0) {
            line(Wire.END_TABLE, "");
        }
    }

    /// Closes the answer; nothing may follow.
    void end() throws IOException {
        endParagraph();
        while (tables > 0) {
            endTable();
        }
        line(Wire.END, "");
    }

    /// Says why there are no words; nothing that was said before counts.
    static void trouble(Writer out, Unreadable why) throws IOException {
        out.append(Wire.TROUBLE).append(why.trouble().name()).append(' ').append(why.place()).append('\n');
    }

    private void structure(char sign) throws IOException {
        endParagraph();
        if (tables == 1) {
            line(sign, "");
        }
    }

    private void line(char sign, CharSequence rest) throws IOException {
        written += rest.length() + 2L;
        if (written > most) {
            throw new Unreadable(Trouble.TOO_MUCH);
        }
        out.append(sign).append(rest).append('\n');
    }
}
