package org.emic.ingest.domain.study;

import java.time.Instant;

/// Tells other services what happened: all or nothing with the transaction in which it is told.
public interface Announcements {

    void opened(Study study);

    void revised(Study study, Instant at);

    /// Tells the release of a transcript and of each of its passages.
    void released(ReleasedTranscript transcript);
}
