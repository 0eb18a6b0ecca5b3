package org.emic.coding.stream;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.CodebookChange;

/// `CodebookChanged.v1` as this service writes it.
record CodebookChanged(UUID studyId, int analysis, int version, List<Change> changes) {

    record Change(String change, CodeNow code, Optional<String> into, Optional<String> reason) {

        static Change of(CodebookChange change, String model) {
            CodeNow code = CodeNow.of(change.code(), model);
            return switch (change) {
                case CodebookChange.Founded _ -> new Change("founded", code, Optional.empty(), Optional.empty());
                case CodebookChange.Revised _ -> new Change("revised", code, Optional.empty(), Optional.empty());
                case CodebookChange.Merged merged -> into("merged", code, merged.into(), merged.reason());
                case CodebookChange.Folded folded -> into("folded", code, folded.into(), folded.reason());
                case CodebookChange.Split split -> new Change("split", code, Optional.empty(),
                        Optional.of("out of " + split.from() + ": " + split.reason()));
                case CodebookChange.Retired _ -> new Change("retired", code, Optional.empty(), Optional.empty());
            };
        }

        private static Change into(String change, CodeNow code, CodeId into, String reason) {
            return new Change(change, code, Optional.of(into.value()), Optional.of(reason));
        }

    }

    record CodeNow(String code, String label, String origin, String status, String founder, FirstPlace first,
            int incidents, List<Said> speakers, List<Example> exemplars, List<Candidate> labels, List<Weighted> terms,
            Centre centre, Optional<String> definition) {

        static CodeNow of(Code code, String model) {
            return new CodeNow(code.id().value(), code.label(), Wire.word(code.origin()), Wire.word(code.status()),
                    code.founder().value(),
                    new FirstPlace(code.first().transcriptNumber(), code.first().turn(), code.first().start()),
                    code.incidents(),
                    code.speakers()
                            .stream()
                            .map(speaker -> new Said(speaker.speaker(), speaker.incidents()))
                            .toList(),
                    code.exemplars()
                            .stream()
                            .map(exemplar -> new Example(exemplar.incident().value(), Wire.word(exemplar.kind()),
                                    Wire.cosine(exemplar.similarity())))
                            .toList(),
                    code.labels()
                            .stream()
                            .map(label -> new Candidate(label.label(), Wire.word(label.origin()), label.score()))
                            .toList(),
                    code.terms().stream().map(term -> new Weighted(term.term(), term.weight())).toList(),
                    new Centre(model, code.centre().length, Wire.base64(code.centre())),
                    Optional.of(code.definition()).filter(definition -> !definition.isEmpty()));
        }

    }

    record FirstPlace(int transcriptNumber, int turn, int start) {}

    record Said(String speaker, int incidents) {}

    record Example(String incident, String kind, double similarity) {}

    record Candidate(String label, String origin, double score) {}

    record Weighted(String term, double weight) {}

    record Centre(String model, int dimensions, String values) {}

}
