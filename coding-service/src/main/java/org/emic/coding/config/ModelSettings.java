package org.emic.coding.config;

import java.nio.file.Path;
import org.emic.coding.embedding.EmbeddingModel;
import org.emic.coding.embedding.EmbeddingModel.Pooling;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which embedding model.
///
/// @param model `minilm`, `bge-small`, `minilm+bge-small`, `e5-small` or `own`
/// @param modelFile ONNX file of an own model
/// @param modelTokenizer its `tokenizer.json`
/// @param modelPooling how an own model's word pieces become one vector
/// @param modelWindow most word pieces an own model takes at once, without its marks
/// @param modelPrefix what an own model wants before each text
@ConfigurationProperties("emic.coding")
record ModelSettings(@DefaultValue("minilm") String model, @Nullable Path modelFile, @Nullable Path modelTokenizer,
        @DefaultValue("mean") Pooling modelPooling, @DefaultValue("254") int modelWindow,
        @DefaultValue("") String modelPrefix) {

    /// Whether it is two models side by side.
    boolean sideBySide() {
        return model.equals("minilm+bge-small");
    }

    /// The model, where it is one.
    ///
    /// @throws IllegalArgumentException if it is none of these, or a file is not named
    EmbeddingModel chosen() {
        return switch (model) {
            case "minilm" -> EmbeddingModel.minilm();
            case "bge-small" -> EmbeddingModel.bgeSmall();
            case "e5-small" -> EmbeddingModel.e5Small();
            case "own" -> own();
            default -> throw new IllegalArgumentException(
                    "emic.coding.model is minilm, bge-small, minilm+bge-small, e5-small or own: " + model);
        };
    }

    private EmbeddingModel own() {
        if (modelFile == null || modelTokenizer == null) {
            throw new IllegalArgumentException("an own emic.coding.model needs emic.coding.model-file (ONNX) and "
                    + "emic.coding.model-tokenizer (tokenizer.json)");
        }
        return EmbeddingModel.own(modelFile, modelTokenizer, modelPooling, modelWindow, modelPrefix);
    }

}
