package org.emic.report.domain;

import java.util.SortedMap;
import java.util.TreeMap;

/// How the codes were made, as coding-service recorded it.
///
/// @param parameters every parameter by name, as text
public record Method(String engine, String version, SortedMap<String, Object> parameters, Embedding embedding) {

    public Method {
        parameters = new TreeMap<>(parameters);
    }

    /// What turned words into vectors.
    public record Embedding(String model, String modelSha256, String runtime, String options, String instructionSet,
            int dimensions) {

    }

}
