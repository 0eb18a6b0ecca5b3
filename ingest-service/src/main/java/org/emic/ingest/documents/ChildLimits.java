package org.emic.ingest.documents;

import java.time.Duration;

/// What a child may use.
///
/// @param heapMegabytes of memory for its objects; about 60 MB more for itself
/// @param time from the moment a document comes, waiting for its turn included
/// @param atOnce so many children at a time
/// @param answerBytes of words, not more
public record ChildLimits(int heapMegabytes, Duration time, int atOnce, int answerBytes) {

    /// As much as a document of some hundred pages needs many times over.
    public static final ChildLimits USUAL = new ChildLimits(128, Duration.ofSeconds(15), 2, 8 << 20);

    public ChildLimits {
        if (heapMegabytes < 32 || !time.isPositive() || atOnce < 1 || answerBytes < 1) {
            throw new IllegalArgumentException("A child needs at least 32 MB, some time, and to be let in");
        }
    }
}
