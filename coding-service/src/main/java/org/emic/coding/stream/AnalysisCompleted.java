package org.emic.coding.stream;

import java.util.Map;
import java.util.UUID;
import org.emic.coding.domain.study.AnalysisMethod;
import org.emic.coding.domain.study.Coverage;
import org.emic.coding.domain.study.Position;
import org.emic.coding.domain.vectors.EmbeddingMethod;

/// `AnalysisCompleted.v1` as this service writes it.
record AnalysisCompleted(UUID studyId, int analysis, int through, Coverage counts, String fingerprint, Method method) {

    static AnalysisCompleted of(Position at, int through, Coverage coverage, String fingerprint,
            AnalysisMethod method) {
        return new AnalysisCompleted(at.study().value(), at.analysis(), through, coverage, fingerprint, new Method(
                method.engine(), method.version(), method.parameters(), method.embedding()));
    }

    record Method(String engine, String version, Map<String, Object> parameters, EmbeddingMethod embedding) {}

}
