package org.emic.coding.domain.vectors;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Stored vectors, one for each text and method. The first that is stored counts.
public interface Vectors {

    /// Which of these texts have a vector.
    ///
    /// @param methodKey see [EmbeddingMethod#key]
    /// @param texts SHA-256 of compared texts
    Set<String> stored(String methodKey, Collection<String> texts);

    /// The stored vectors of these texts, by SHA-256.
    Map<String, float[]> read(String methodKey, Collection<String> texts);

    /// Stores vectors; those that are there already stay.
    ///
    /// @param vectors by SHA-256 of the compared text
    void store(EmbeddingMethod method, Map<String, float[]> vectors);

}
