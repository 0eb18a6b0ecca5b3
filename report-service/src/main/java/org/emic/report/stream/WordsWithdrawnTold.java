package org.emic.report.stream;

import java.util.UUID;
import org.emic.report.domain.Fact;
import org.emic.report.domain.StudyId;

/// `WordsWithdrawn.v1`.
record WordsWithdrawnTold(UUID studyId, UUID transcriptId, int transcriptNumber, int version) {

    Fact fact() {
        return new Fact.VersionBegun(new StudyId(studyId), transcriptId, transcriptNumber, version, true);
    }

}
