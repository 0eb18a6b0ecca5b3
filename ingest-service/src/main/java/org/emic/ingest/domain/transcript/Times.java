package org.emic.ingest.domain.transcript;

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
}
