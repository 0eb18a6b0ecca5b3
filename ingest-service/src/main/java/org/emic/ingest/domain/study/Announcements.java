package org.emic.ingest.domain.study;

import java.time.Instant;

/// Tells other services what happened: all or nothing with the transaction in which it is told.
public interface Announcements {

    void opened(Study study);

    void revised(Study study, Instant at);

    /// Tells the release of a transcript and of each of its passages.
    void released(ReleasedTranscript transcript);

    /// Tells that a transcript was taken back, and takes back what was told of it: nobody is ever told its words again.
    ///
    /// @param passages how many it had
    void removed(RemovedTranscript transcript, int passages);
}
