package org.emic.ingest.domain.versions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.emic.ingest.domain.study.StudyId;

/// Tells other services what became of released transcripts: all or nothing with the transaction in which it is told.
public interface RevisionAnnouncements {

    /// Tells a new version, and takes back what was told of the version before.
    ///
    /// @param passagesBefore how many passages that one had
    /// @param goneEver the ids of all incidents that earlier versions had; told after a withdrawal
    void revised(RevisedTranscript revised, int passagesBefore, List<String> goneEver);

    /// Has what earlier versions told deleted, once everybody has heard the present ones.
    void forgetEarlier();

    /// Tells that a participant withdrew, and not who.
    ///
    /// @param withdrawal names this act
    /// @param transcripts without their words, in order of number; at least one
    void participantWithdrawn(StudyId study, UUID withdrawal, List<RevisedTranscript> transcripts, Instant at);
}
