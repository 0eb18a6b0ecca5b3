package org.emic.coding.domain.agreement;

/// A stretch of a conversation that a coder marked, in whatever the conversation is measured in.
///
/// @param end exclusive
public record Span(long start, long end) implements Comparable<Span> {

    /// @throws IllegalArgumentException if nothing lies between start and end
    public Span {
        if (start >= end) {
            throw new IllegalArgumentException("a span ends after it starts: " + start + " to " + end);
        }
    }

    long length() {
        return end - start;
    }

    boolean meets(Span other) {
        return start < other.end && other.start < end;
    }

    boolean within(Span other) {
        return start >= other.start && end <= other.end;
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Long.compare(start, other.start) : Long.compare(end, other.end);
    }

}
