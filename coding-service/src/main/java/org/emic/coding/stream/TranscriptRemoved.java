package org.emic.coding.stream;

import java.util.UUID;
import org.emic.coding.domain.study.RemovedTranscript;
import org.emic.coding.domain.study.StudyId;
import org.emic.messaging.Unreadable;

/// What coding-service needs of `TranscriptRemoved.v1`.
record TranscriptRemoved(UUID studyId, UUID transcriptId, int transcriptNumber, String documentSha256) {

    RemovedTranscript toDomain() {
        if (transcriptNumber < 1) {
            throw Unreadable.refused();
        }
        return new RemovedTranscript(new StudyId(studyId), transcriptId, transcriptNumber, documentSha256);
    }

}
