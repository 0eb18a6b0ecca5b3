package org.emic.report.stream;

import java.util.UUID;
import org.emic.report.domain.Gap;

/// A gap, in the completed events of coding-service and theme-service.
record GapTold(UUID transcriptId, int transcriptNumber, int passage, String reader, String reason) {

    Gap toDomain() {
        return new Gap(transcriptId, transcriptNumber, passage, reader, reason);
    }

}
