package org.emic.report.stream;

import java.util.UUID;
import org.emic.report.domain.Fact;
import org.emic.report.domain.StudyId;

/// `TranscriptRemoved.v1`.
record TranscriptRemovedTold(UUID studyId, UUID transcriptId, int transcriptNumber) {

    Fact fact() {
        return new Fact.TranscriptRemoved(new StudyId(studyId), transcriptId, transcriptNumber);
    }

}
