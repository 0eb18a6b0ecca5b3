package org.emic.ingest.domain.text;

/// Translates places in one text between Java's `char` and Unicode code points. Immutable.
public final class CodePoints {

    /// Code points before each `char`; empty where every code point is one `char`, so that both counts agree.
    private final int[] before;

    private CodePoints(int[] before) {
        this.before = before;
    }

    /// The places of this text.
    public static CodePoints of(String text) {
        if (text.codePointCount(0, text.length()) == text.length()) {
            return new CodePoints(new int[0]);
        }
        int[] before = new int[text.length() + 1];
        int count = 0;
        for (int at = 0; at < text.length();) {
            int width = Character.charCount(text.codePointAt(at));
            before[at] = count;
            if (width == 2) {
                before[at + 1] = count;
            }
            at += width;
            count++;
        }
        before[text.length()] = count;
        return new CodePoints(before);
    }

    /// The text from `span.start()` to `span.end()`, counted in code points.
    ///
    /// @throws IndexOutOfBoundsException where the span reaches beyond the text
    public static String slice(String text, Span span) {
        int from = text.offsetByCodePoints(0, span.start());
        return text.substring(from, text.offsetByCodePoints(from, span.length()));
    }

    /// How many code points the text has.
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// A span in `char`, in code points.
    public Span fromChars(Span chars) {
        return new Span(fromChars(chars.start()), fromChars(chars.end()));
    }

    /// A span in code points, in `char`.
    public Span toChars(Span points) {
        if (before.length == 0) {
            return points;
        }
        return new Span(toChars(points.start()), toChars(points.end()));
    }

    private int fromChars(int place) {
        return before.length == 0 ? place : before[place];
    }

    /// The first `char` with so many code points before it, by bisection.
    private int toChars(int point) {
        int low = Math.min(point, before.length - 1);
        int high = (int) Math.min(2L * point, before.length - 1L);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle] < point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (before[low] != point) {
            throw new IndexOutOfBoundsException(
                    "%d code points in a text of %d".formatted(point, before[before.length - 1]));
        }
        return low;
    }
}
