package org.emic.coding.stream;

import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.study.ReleasedTranscript;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.domain.study.Transcript;
import org.emic.messaging.Unreadable;

/// What coding-service needs of `TranscriptReleased.v1`.
record TranscriptReleased(UUID studyId, UUID transcriptId, int transcriptNumber, int releasedThrough,
        String documentSha256, String name, int incidents, int passages, Optional<Integer> version) {

    ReleasedTranscript toDomain() {
        if (transcriptNumber < 1 || passages < 0) {
            throw Unreadable.refused();
        }
        return new ReleasedTranscript(new Transcript(new StudyId(studyId), transcriptId, transcriptNumber,
                Wire.version(version), releasedThrough, documentSha256, passages), name, incidents);
    }

}
