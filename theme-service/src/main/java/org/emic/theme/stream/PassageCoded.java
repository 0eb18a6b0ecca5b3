package org.emic.theme.stream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.emic.theme.domain.code.CodeId;
import org.emic.theme.domain.code.Rivalry;
import org.emic.theme.domain.study.CodedPassage;
import org.emic.theme.domain.study.StudyId;

/// What theme-service needs of `PassageCoded.v1`.
record PassageCoded(UUID studyId, int analysis, int transcriptNumber, int passage, int version, List<Given> codings) {

    CodedPassage toDomain() {
        Map<Rivalry, Integer> counts = new TreeMap<>(Rivalry.CANONICAL);
        for (Given coding : codings) {
            coding.ledger()
                    .rival()
                    .ifPresent(rival -> counts.merge(
                            new Rivalry(new CodeId(coding.code()), new CodeId(rival.code()), 1), 1, Integer::sum));
        }
        return new CodedPassage(new StudyId(studyId), analysis, transcriptNumber, passage, version,
                counts.entrySet()
                        .stream()
                        .map(count -> new Rivalry(count.getKey().code(), count.getKey().rival(), count.getValue()))
                        .toList());
    }

    record Given(String code, ComparedWith ledger) {}

    record ComparedWith(Optional<RivalCode> rival) {}

    record RivalCode(String code) {}

}
