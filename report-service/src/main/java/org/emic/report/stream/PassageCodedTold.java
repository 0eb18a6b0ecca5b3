package org.emic.report.stream;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.report.domain.CodeId;
import org.emic.report.domain.Coding;
import org.emic.report.domain.Fact;
import org.emic.report.domain.IncidentId;
import org.emic.report.domain.PassageCodings;
import org.emic.report.domain.StudyId;

/// `PassageCoded.v1` without its ledger.
record PassageCodedTold(UUID studyId, int analysis, int transcriptNumber, int passage, int version,
        List<CodingTold> codings, List<String> uncoded) {

    record CodingTold(String coding, String incident, String code, double similarity, String status, String coder,
            Optional<SpanTold> span) {

        Coding toDomain() {
            return new Coding(coding, new IncidentId(incident), new CodeId(code), similarity, Words.status(status),
                    coder, span.map(told -> new Coding.Span(told.fromTurn(), told.start(), told.toTurn(),
                            told.end())));
        }

    }

    record SpanTold(int fromTurn, int start, int toTurn, int end) {

    }

    Fact fact(String event) {
        return new Fact.PassageCoded(new StudyId(studyId), analysis, new PassageCodings(transcriptNumber, passage,
                version, codings.stream().map(CodingTold::toDomain).toList(),
                uncoded.stream().map(IncidentId::new).toList()), event);
    }

}
