package org.emic.coding.stream;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.study.Mention;
import org.emic.coding.domain.study.Revision;
import org.emic.coding.domain.study.StudyId;
import org.emic.messaging.Unreadable;

/// What coding-service needs of `TranscriptRevised.v1`.
record TranscriptRevised(UUID studyId, UUID transcriptId, int transcriptNumber, int version, String because,
        List<Ended> incidents, Instant revisedAt) {

    Revision toDomain() {
        if (transcriptNumber < 1 || version < 2) {
            throw Unreadable.refused();
        }
        return new Revision(
                new Mention(new StudyId(studyId), transcriptId, transcriptNumber, version, transcriptNumber),
                withdrawal(), incidents.stream().map(Ended::toDomain).toList());
    }

    private boolean withdrawal() {
        return switch (because) {
            case "withdrawal" -> true;
            case "correction" -> false;
            default -> throw Unreadable.refused();
        };
    }

    record Ended(String incident, List<String> now) {

        Revision.Ended toDomain() {
            return new Revision.Ended(new IncidentId(incident), now.stream().map(IncidentId::new).toList());
        }

    }

}
