package org.emic.report.stream;

import java.time.Instant;
import java.util.UUID;
import org.emic.report.domain.Fact;
import org.emic.report.domain.StudyId;

/// `TranscriptRevised.v1`.
record TranscriptRevisedTold(UUID studyId, UUID transcriptId, int transcriptNumber, int version, String because,
        Instant revisedAt) {

    Fact fact() {
        return new Fact.VersionBegun(new StudyId(studyId), transcriptId, transcriptNumber, version,
                Words.withdrawal(because));
    }

}
