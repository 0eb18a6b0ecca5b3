package org.emic.coding.domain.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.vectors.EmbeddingMethod;
import org.emic.coding.domain.vectors.Sha256;

/// How a study is analysed: another method gives another analysis.
///
/// @param parameters every parameter by name, in a fixed order
public record AnalysisMethod(String engine, String version, Map<String, Object> parameters, EmbeddingMethod embedding) {

    /// Constant comparison as this release does it. The version rises whenever the same incidents may be coded otherwise.
    ///
    /// @param brought what tells the researcher's codebook and codings from others; empty where there are none
    public static AnalysisMethod of(Parameters parameters, Map<String, Object> brought, EmbeddingMethod embedding) {
        Map<String, Object> all = new LinkedHashMap<>(parameters.asMap());
        all.putAll(brought);
        return new AnalysisMethod("constant-comparison", "5", Collections.unmodifiableMap(all), embedding);
    }

    /// SHA-256 over all that decides about the result.
    public String key() {
        return Sha256.of(engine + "\n" + version + "\n" + parameters + "\n" + embedding.key());
    }

    /// The same, naming the processor families on which the stored vectors were computed.
    ///
    /// @param instructionSets empty where no vector was stored
    AnalysisMethod computedOn(List<String> instructionSets) {
        if (instructionSets.isEmpty()) {
            return this;
        }
        return new AnalysisMethod(engine, version, parameters, new EmbeddingMethod(embedding.model(),
                embedding.modelSha256(), embedding.runtime(), embedding.options(), String.join(" + ", instructionSets),
                embedding.dimensions()));
    }

}
