package org.emic.ingest.domain.text;

/// What counts as blank: white space, the no-break spaces that word processors write, and marks without width.
public final class Blank {

    private Blank() {}

    /// Whether this code point leaves nothing to see.
    public static boolean is(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0xFEFF || point == 0x200B;
    }

    /// Whether all of the text is blank.
    public static boolean is(String text) {
        return text.codePoints().allMatch(Blank::is);
    }

    /// The span without blanks at either end; empty at its start where all is blank. Counts Java's `char`.
    public static Span trim(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && is(text.charAt(start))) {
            start++;
        }
        while (end > start && is(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /// The text without blanks at either end.
    public static String trim(String text) {
        return trim(text, new Span(0, text.length())).in(text);
    }
}
