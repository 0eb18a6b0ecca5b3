package org.emic.coding.stream;

import java.util.UUID;
import org.emic.coding.domain.study.Mention;
import org.emic.coding.domain.study.StudyId;
import org.emic.messaging.Unreadable;

/// What coding-service needs of `WordsWithdrawn.v1`: which version of the transcript counts from now on.
record NextVersion(UUID studyId, UUID transcriptId, int transcriptNumber, int version) {

    Mention toDomain() {
        if (transcriptNumber < 1 || version < 2) {
            throw Unreadable.refused();
        }
        return new Mention(new StudyId(studyId), transcriptId, transcriptNumber, version, transcriptNumber);
    }

}
