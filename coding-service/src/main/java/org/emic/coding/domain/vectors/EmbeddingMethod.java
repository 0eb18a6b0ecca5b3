package org.emic.coding.domain.vectors;

/// How a text becomes a vector: everything that could change its bits.
///
/// @param model the model's name
/// @param modelSha256 of the model's file
/// @param runtime what runs it, with version
/// @param options precision, windows, tokenizer
/// @param instructionSet processor family; recorded, but no part of [#key], because a stored vector is reused wherever
///        it was computed
/// @param dimensions length of a vector
public record EmbeddingMethod(String model, String modelSha256, String runtime, String options, String instructionSet,
        int dimensions) {

    /// Names the method in stored vectors: SHA-256 over the model's file, runtime and options.
    public String key() {
        return Sha256.of(modelSha256 + "\n" + runtime + "\n" + options);
    }

}
