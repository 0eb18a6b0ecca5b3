package org.emic.coding.stream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.study.AnalysisMethod;
import org.emic.coding.domain.study.Completion;
import org.emic.coding.domain.study.Coverage;
import org.emic.coding.domain.study.Position;
import org.emic.coding.domain.vectors.EmbeddingMethod;

/// `AnalysisCompleted.v1` as this service writes it.
record AnalysisCompleted(UUID studyId, int analysis, int through, Coverage counts, String fingerprint, Method method,
        Versions versions, List<Gap> gaps) {

    static AnalysisCompleted of(Position at, Completion completion) {
        return new AnalysisCompleted(at.study().value(), at.analysis(), completion.through(), completion.coverage(),
                completion.fingerprint(), Method.of(completion.method()), Versions.of(completion.versions()),
                completion.gaps().stream().map(Gap::of).toList());
    }

    record Method(String engine, String version, Map<String, Object> parameters, EmbeddingMethod embedding) {

        static Method of(AnalysisMethod method) {
            return new Method(method.engine(), method.version(), method.parameters(), method.embedding());
        }

    }

    record Versions(int codebook, List<OfTranscript> transcripts) {

        static Versions of(Completion.Versions versions) {
            return new Versions(versions.codebook(), versions.transcripts().stream().map(OfTranscript::of).toList());
        }

    }

    /// @param version left out where it is the first
    record OfTranscript(UUID transcriptId, int transcriptNumber, List<Integer> passages, Optional<Integer> version) {

        static OfTranscript of(Completion.OfTranscript told) {
            return new OfTranscript(told.transcriptId(), told.transcriptNumber(), told.passages(),
                    Optional.of(told.version()).filter(version -> version > 1));
        }

    }

    record Gap(UUID transcriptId, int transcriptNumber, int passage, String reader, String reason) {

        static Gap of(org.emic.coding.domain.study.Gap gap) {
            return new Gap(gap.transcriptId(), gap.passage().transcript(), gap.passage().passage(), gap.reader(),
                    gap.reason());
        }

    }

}
