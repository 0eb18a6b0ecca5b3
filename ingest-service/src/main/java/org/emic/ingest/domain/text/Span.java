package org.emic.ingest.domain.text;

/// A stretch of text from `start` (inclusive) to `end` (exclusive). What the numbers count is said where a span is used:
/// Unicode code points in everything that is stored or travels, Java's own `char` inside parsers.
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span from %d to %d".formatted(start, end));
        }
    }

    /// How many places it covers.
    public int length() {
        return end - start;
    }

    /// Whether `other` lies wholly within.
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// Whether the two share a place.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// The same stretch, `by` places further on.
    public Span shifted(int by) {
        return new Span(start + by, end + by);
    }

    /// The text that it covers, where the numbers count Java's `char`.
    public String in(String text) {
        return text.substring(start, end);
    }
}
