package org.emic.theme.stream;

import java.util.List;
import java.util.UUID;
import org.emic.theme.domain.code.Candidate;
import org.emic.theme.domain.code.Centre;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.CodeId;
import org.emic.theme.domain.code.Origin;
import org.emic.theme.domain.code.Place;
import org.emic.theme.domain.code.Status;
import org.emic.theme.domain.code.Term;
import org.emic.theme.domain.code.Voice;
import org.emic.theme.domain.study.CodebookChange;
import org.emic.theme.domain.study.CodebookDelta;
import org.emic.theme.domain.study.StudyId;

/// What theme-service needs of `CodebookChanged.v1`.
record CodebookChanged(UUID studyId, int analysis, int version, List<Change> changes) {

    CodebookDelta toDomain() {
        return new CodebookDelta(new StudyId(studyId), analysis, version,
                changes.stream().map(Change::toDomain).toList());
    }

    record Change(String change, CodeNow code) {

        /// A kind of change that came later than this reader leaves a code that stands.
        CodebookChange toDomain() {
            return switch (change) {
                case "merged", "folded", "retired" -> new CodebookChange.Ended(new CodeId(code.code()));
                default -> new CodebookChange.Stands(code.toDomain());
            };
        }

    }

    record CodeNow(String code, String label, String origin, String status, First first, int incidents,
            List<Speaker> speakers, List<Label> labels, List<Weighted> terms, Vector centre) {

        Code toDomain() {
            return new Code(new CodeId(code), label, Origin.of(origin), Status.of(status),
                    new Place(first.transcriptNumber(), first.turn(), first.start()), incidents,
                    speakers.stream().map(said -> new Voice(said.speaker(), said.incidents())).toList(),
                    labels.stream()
                            .map(label -> new Candidate(label.label(), Origin.of(label.origin()),
                                    label.score()))
                            .toList(),
                    terms.stream().map(term -> new Term(term.term(), term.weight())).toList(),
                    Centre.decode(centre.model(), centre.dimensions(), centre.values()));
        }

    }

    record First(int transcriptNumber, int turn, int start) {}

    record Speaker(String speaker, int incidents) {}

    record Label(String label, String origin, double score) {}

    record Weighted(String term, double weight) {}

    record Vector(String model, int dimensions, String values) {}

}
