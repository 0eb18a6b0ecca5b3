package org.emic.coding.embedding;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;

/// An embedding model and how it wants its texts.
///
/// @param name for manifests and messages
/// @param model an ONNX file whose first output is a vector for each word piece
/// @param tokenizer the table of its word pieces, `tokenizer.json`
/// @param pooling how the vectors of word pieces become one
/// @param window most word pieces of a text at once, without marks and prefix, at least 1
/// @param prefix what the model was trained to find before each text; may be empty
/// @param own whether it is somebody's own file and none that ships with this service
public record EmbeddingModel(String name, Source model, Source tokenizer, Pooling pooling, int window, String prefix,
        boolean own) {

    private static final int AT_ONCE = 8;

    /// How the vectors of word pieces become one.
    public enum Pooling {
        /// Their average.
        MEAN,
        /// The one of the mark at the beginning.
        FIRST
    }

    /// Where a file is.
    @FunctionalInterface
    public interface Source {

        /// @throws IOException if it is nowhere
        URL locate() throws IOException;

    }

    /// @throws IllegalArgumentException if the window holds nothing
    public EmbeddingModel {
        if (window < 1) {
            throw new IllegalArgumentException("a window holds at least one word piece: " + window);
        }
    }

    /// all-MiniLM-L6-v2 in single precision. It was trained with 256 positions, of which two are the marks at both ends.
    public static EmbeddingModel minilm() {
        return shipped("all-minilm-l6-v2", Pooling.MEAN, 254, "");
    }

    /// bge-small-en-v1.5 in single precision (Xiao et al. 2023); about twice the time of MiniLM.
    public static EmbeddingModel bgeSmall() {
        return shipped("bge-small-en-v1.5", Pooling.FIRST, 510, "");
    }

    /// e5-small-v2 in single precision (Wang et al. 2022), which wants `query: ` before texts that are compared with each
    /// other.
    public static EmbeddingModel e5Small() {
        return shipped("e5-small-v2", Pooling.MEAN, 500, "query: ");
    }

    /// Somebody's own files.
    public static EmbeddingModel own(Path model, Path tokenizer, Pooling pooling, int window, String prefix) {
        return new EmbeddingModel(String.valueOf(model.getFileName()), () -> model.toUri().toURL(),
                () -> tokenizer.toUri().toURL(), pooling, window, prefix, true);
    }

    private static EmbeddingModel shipped(String name, Pooling pooling, int window, String prefix) {
        return new EmbeddingModel(name, onClassPath("/" + name + ".onnx"), onClassPath("/" + name + "-tokenizer.json"),
                pooling, window, prefix, false);
    }

    private static Source onClassPath(String resource) {
        return () -> {
            URL found = EmbeddingModel.class.getResource(resource);
            if (found == null) {
                throw new FileNotFoundException(resource + " is not on the class path");
            }
            return found;
        };
    }

    /// How many texts may go to the model at once, if they are of equal length. What an own file's precision is nobody
    /// knows, and where numbers are quantised, texts of a call change each other's vectors.
    int atOnce() {
        return own ? 1 : AT_ONCE;
    }

    /// Everything besides the model's file that could change a vector's bits.
    String options(String tokenizerSha256) {
        return (own ? "precision of the file, one text a call, " : "fp32, texts of equal length a call, ")
                + (pooling == Pooling.MEAN ? "mean" : "first") + " pooling, windows of " + window
                + " word pieces averaged by length" + (prefix.isEmpty() ? "" : ", after \"" + prefix + "\"")
                + (own ? ", tokenizer " + tokenizerSha256 : "");
    }

}
