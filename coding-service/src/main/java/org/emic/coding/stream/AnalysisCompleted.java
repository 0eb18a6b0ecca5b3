package org.emic.coding.stream;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emic.coding.domain.study.AnalysisMethod;
import org.emic.coding.domain.study.Completion;
import org.emic.coding.domain.study.Coverage;
import org.emic.coding.domain.study.Position;
import org.emic.coding.domain.vectors.EmbeddingMethod;

/// `AnalysisCompleted.v1` as this service writes it.
record AnalysisCompleted(UUID studyId, int analysis, int through, Coverage counts, String fingerprint, Method method,
        Completion.Versions versions, List<Gap> gaps) {

    static AnalysisCompleted of(Position at, Completion completion) {
        return new AnalysisCompleted(at.study().value(), at.analysis(), completion.through(), completion.coverage(),
                completion.fingerprint(), Method.of(completion.method()), completion.versions(),
                completion.gaps().stream().map(Gap::of).toList());
    }

    record Method(String engine, String version, Map<String, Object> parameters, EmbeddingMethod embedding) {

        static Method of(AnalysisMethod method) {
            return new Method(method.engine(), method.version(), method.parameters(), method.embedding());
        }

    }

    record Gap(UUID transcriptId, int transcriptNumber, int passage, String reader, String reason) {

        static Gap of(org.emic.coding.domain.study.Gap gap) {
            return new Gap(gap.transcriptId(), gap.passage().transcript(), gap.passage().passage(), gap.reader(),
                    gap.reason());
        }

    }

}
