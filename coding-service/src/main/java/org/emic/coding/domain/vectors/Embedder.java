package org.emic.coding.domain.vectors;

import java.util.List;

/// Places texts in a space where like lies near like. Thread safe.
public interface Embedder {

    /// How it does so. May wait until the model is loaded.
    EmbeddingMethod method();

    /// A unit vector for each text, in the same order. Equal texts have equal vectors, whatever else is in the list.
    ///
    /// @param texts none of them blank
    List<float[]> embed(List<String> texts);

}
