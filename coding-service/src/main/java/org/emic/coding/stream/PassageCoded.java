package org.emic.coding.stream;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Ledger;
import org.emic.coding.domain.Span;
import org.emic.coding.domain.Stretch;
import org.emic.coding.domain.study.PassageCodings;
import org.emic.coding.domain.study.Position;

/// `PassageCoded.v1` as this service writes it.
record PassageCoded(UUID studyId, int analysis, UUID transcriptId, int transcriptNumber, int passage, int version,
        List<Given> codings, List<String> uncoded) {

    static PassageCoded of(Position at, PassageCodings passage, int version) {
        return new PassageCoded(at.study().value(), at.analysis(), passage.transcriptId(),
                passage.passage().transcript(), passage.passage().passage(), version,
                passage.codings().stream().map(Given::of).toList(),
                passage.uncoded().stream().map(IncidentId::value).toList());
    }

    record Given(String coding, String incident, String code, double similarity, String status, String coder,
            ComparedWith ledger, Optional<Span> span, boolean opposed, Optional<Boolean> beside) {

        static Given of(Coding coding) {
            return new Given(coding.id().value(), coding.incident().value(), coding.code().value(),
                    Wire.cosine(coding.similarity()), Wire.word(coding.status()), coding.coder(),
                    ComparedWith.of(coding.ledger()), coding.stretch().map(Stretch::span), coding.opposed(),
                    coding.stretch().map(Stretch::beside).filter(beside -> beside));
        }

    }

    record ComparedWith(List<Near> nearest, Optional<RivalCode> rival) {

        static ComparedWith of(Ledger ledger) {
            return new ComparedWith(
                    ledger.nearest()
                            .stream()
                            .map(near -> new Near(near.incident().value(), Wire.cosine(near.similarity()),
                                    Wire.word(near.relation())))
                            .toList(),
                    ledger.rival()
                            .map(rival -> new RivalCode(rival.code().value(), Wire.cosine(rival.similarity()))));
        }

    }

    record Near(String incident, double similarity, String relation) {}

    record RivalCode(String code, double similarity) {}

}
