package org.emic.ingest.documents.child;

/// The words that child and service have in common. Each line begins with a sign; control characters, which no text
/// has, mark what is bold and where a line breaks, so that nothing needs escaping.
///
///     = docx                the kind, first
///     P words               a paragraph
///     T, R, C, E            a table begins; a row; a cell, whose paragraphs follow; the table ends
///     ! TROUBLE place       no words, and why
///     .                     the end, without which the answer counts for nothing
public final class Wire {

    /// Before the kind of document.
    public static final char KIND = '=';
    /// Before a paragraph's words.
    public static final char PARAGRAPH = 'P';
    /// Begins a table.
    public static final char TABLE = 'T';
    /// Begins a row.
    public static final char ROW = 'R';
    /// Begins a cell.
    public static final char CELL = 'C';
    /// Ends a table.
    public static final char END_TABLE = 'E';
    /// Before what is wrong.
    public static final char TROUBLE = '!';
    /// Ends the answer.
    public static final char END = '.';

    /// Within a paragraph: what follows is bold.
    public static final char BOLD = '\u0001';
    /// Within a paragraph: what follows is not bold any more.
    public static final char PLAIN = '\u0002';
    /// Within a paragraph: the line breaks.
    public static final char BREAK = '\u0003';

    private Wire() {}
}
