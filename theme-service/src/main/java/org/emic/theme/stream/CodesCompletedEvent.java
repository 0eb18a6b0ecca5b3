package org.emic.theme.stream;

import java.util.UUID;
import org.emic.theme.domain.study.CodesCompleted;
import org.emic.theme.domain.study.StudyId;

/// What theme-service needs of coding-service's `AnalysisCompleted.v1`.
record CodesCompletedEvent(UUID studyId, int analysis, int through, Counts counts, String fingerprint) {

    CodesCompleted toDomain() {
        return new CodesCompleted(new StudyId(studyId), analysis, through, counts.passages(), counts.codes(),
                fingerprint);
    }

    record Counts(int passages, int codes) {}

}
