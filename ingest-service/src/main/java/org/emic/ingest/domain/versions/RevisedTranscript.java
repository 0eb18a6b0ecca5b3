package org.emic.ingest.domain.versions;

import java.util.List;
import org.emic.ingest.domain.revision.Succession.Gone;
import org.emic.ingest.domain.study.ReleasedTranscript;

/// A transcript that has just got a new version.
///
/// @param transcript the new version
/// @param because a correction or a withdrawal
/// @param note who made it and why
/// @param gone the incidents of the version before that are no more
/// @param turnsWithdrawn how many turns lost words in this version
public record RevisedTranscript(ReleasedTranscript transcript, Because because, Note note, List<Gone> gone,
        int turnsWithdrawn) {

    public RevisedTranscript {
        gone = List.copyOf(gone);
    }
}
