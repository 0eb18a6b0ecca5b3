package org.emic.report.stream;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.emic.report.domain.Counts;
import org.emic.report.domain.Fact;
import org.emic.report.domain.Method;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.Versions;

/// `AnalysisCompleted.v1` of coding-service.
record CodesCompletedTold(UUID studyId, int analysis, int through, CountsTold counts, String fingerprint,
        MethodTold method, Optional<VersionsTold> versions, Optional<List<GapTold>> gaps) {

    record VersionsTold(int codebook, List<OfTranscriptTold> transcripts) {

        Versions toDomain() {
            return new Versions(codebook, transcripts.stream().map(OfTranscriptTold::toDomain).toList());
        }

    }

    record OfTranscriptTold(UUID transcriptId, int transcriptNumber, List<Integer> passages,
            Optional<Integer> version) {

        Versions.OfTranscript toDomain() {
            return new Versions.OfTranscript(transcriptId, transcriptNumber, Words.version(version), passages);
        }

    }

    record CountsTold(int transcripts, int passages, int incidents, int codedIncidents, int codings, int codes,
            int read) {

    }

    record MethodTold(String engine, String version, SortedMap<String, Object> parameters, EmbeddingTold embedding) {

    }

    record EmbeddingTold(String model, String modelSha256, String runtime, String options, String instructionSet,
            int dimensions) {

    }

    Fact fact() {
        EmbeddingTold embedding = method.embedding();
        return new Fact.CodesCompleted(new StudyId(studyId), analysis, through,
                new Counts(counts.transcripts(), counts.passages(), counts.incidents(), counts.codedIncidents(),
                        counts.codings(), counts.codes(), counts.read()),
                fingerprint,
                new Method(method.engine(), method.version(), method.parameters(),
                        new Method.Embedding(embedding.model(), embedding.modelSha256(), embedding.runtime(),
                                embedding.options(), embedding.instructionSet(), embedding.dimensions())),
                versions.map(VersionsTold::toDomain),
                gaps.orElse(List.of()).stream().map(GapTold::toDomain).toList());
    }

}
