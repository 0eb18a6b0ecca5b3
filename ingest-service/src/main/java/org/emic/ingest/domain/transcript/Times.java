package org.emic.ingest.domain.transcript;

import java.util.Optional;

/// When something was said.
///
/// @param startMs milliseconds from the beginning of the recording
/// @param endMs likewise, not before the start
public record Times(long startMs, long endMs) {

    public Times {
        if (startMs < 0 || endMs < startMs) {
            throw new IllegalArgumentException("Times from %d to %d ms".formatted(startMs, endMs));
        }
    }

    /// From the earlier start to the later end; empty where neither is known.
    public static Optional<Times> spanning(Optional<Times> one, Optional<Times> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return Optional.of(new Times(Math.min(one.get().startMs(), other.get().startMs()),
                Math.max(one.get().endMs(), other.get().endMs())));
    }
}
