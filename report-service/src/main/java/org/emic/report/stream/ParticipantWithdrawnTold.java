package org.emic.report.stream;

import java.util.List;
import java.util.UUID;
import org.emic.report.domain.Fact;
import org.emic.report.domain.StudyId;

/// `ParticipantWithdrawn.v1`.
record ParticipantWithdrawnTold(UUID studyId, UUID withdrawal, List<TranscriptTold> transcripts) {

    record TranscriptTold(UUID transcriptId, int transcriptNumber, int version) {}

    Fact fact() {
        StudyId study = new StudyId(studyId);
        return new Fact.ParticipantWithdrawn(study, withdrawal,
                transcripts.stream()
                        .map(told -> new Fact.VersionBegun(study, told.transcriptId(), told.transcriptNumber(),
                                told.version(), true))
                        .toList());
    }

}
