package org.emic.coding.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.emic.coding.domain.vectors.EmbeddingMethod;
import org.emic.coding.embedding.EmbeddingModel.Pooling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The models that can be chosen.
class EmbeddingModelTest {

    private static final String POLICE = "The police did not believe her.";
    private static final String DOUBT = "Officers doubted what she told them.";
    private static final String TOMATOES = "We grow tomatoes on the roof.";

    @TempDir
    private Path folder;

    @Test
    void bgeSmallPutsLikeNearLike() {
        putsLikeNearLike(EmbeddingModel.bgeSmall());
    }

    @Test
    void e5SmallPutsLikeNearLike() {
        putsLikeNearLike(EmbeddingModel.e5Small());
    }

    private static void putsLikeNearLike(EmbeddingModel model) {
        try (OnnxEmbedder embedder = OnnxEmbedder.loading(model, 1)) {
            List<float[]> vectors = embedder.embed(List.of(POLICE, DOUBT, TOMATOES, "word ".repeat(1200)));
            assertThat(vectors).allSatisfy(vector -> assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-6)));
            assertThat(cosine(vectors.get(0), vectors.get(1)))
                    .isGreaterThan(cosine(vectors.get(0), vectors.get(2)) + 0.1);
        }
    }

    @Test
    void aModelFindsItsPrefixBeforeEachText() throws IOException {
        Path model = copy("/all-minilm-l6-v2.onnx");
        Path tokenizer = copy("/all-minilm-l6-v2-tokenizer.json");
        try (OnnxEmbedder bare = OnnxEmbedder.loading(EmbeddingModel.minilm(), 1);
                OnnxEmbedder prefixed = OnnxEmbedder
                        .loading(EmbeddingModel.own(model, tokenizer, Pooling.MEAN, 254, "query: "), 1)) {
            assertThat(cosine(bare.embed(List.of("query: " + POLICE)).getFirst(),
                    prefixed.embed(List.of(POLICE)).getFirst())).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void anOwnFileIsKnownByItsContent() throws IOException {
        Path model = copy("/all-minilm-l6-v2.onnx");
        Path tokenizer = copy("/all-minilm-l6-v2-tokenizer.json");
        try (OnnxEmbedder shipped = OnnxEmbedder.loading(EmbeddingModel.minilm(), 1);
                OnnxEmbedder own = OnnxEmbedder.loading(EmbeddingModel.own(model, tokenizer, Pooling.MEAN, 254, ""), 1);
                OnnxEmbedder first = OnnxEmbedder
                        .loading(EmbeddingModel.own(model, tokenizer, Pooling.FIRST, 254, ""), 1)) {
            EmbeddingMethod method = own.method();
            assertThat(method.modelSha256()).isEqualTo(shipped.method().modelSha256());
            assertThat(own.embed(List.of(POLICE)).getFirst())
                    .containsExactly(shipped.embed(List.of(POLICE)).getFirst());
            assertThat(method.key()).isNotEqualTo(first.method().key());
            assertThat(method.options()).matches(".*, tokenizer [0-9a-f]{64}");
        }
    }

    @Test
    void anotherModelIsAnotherMethod() {
        try (OnnxEmbedder minilm = OnnxEmbedder.loading(EmbeddingModel.minilm(), 1);
                OnnxEmbedder bge = OnnxEmbedder.loading(EmbeddingModel.bgeSmall(), 1)) {
            assertThat(minilm.method().key()).isNotEqualTo(bge.method().key());
        }
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws IOException {
        Path tokenizer = copy("/all-minilm-l6-v2-tokenizer.json");
        Path nonsense = Files.writeString(folder.resolve("nonsense.onnx"), "no model");
        assertThatExceptionOfType(OnnxModel.Unavailable.class).isThrownBy(() -> load(nonsense, tokenizer))
                .withMessageContaining("nonsense.onnx");
        assertThatExceptionOfType(OnnxModel.Unavailable.class)
                .isThrownBy(() -> load(folder.resolve("missing.onnx"), tokenizer))
                .withMessageContaining("missing.onnx");
    }

    @Test
    void aTableThatIsNoTokenizerIsRefused() throws IOException {
        Path nonsense = Files.writeString(folder.resolve("tokenizer.json"), "{}");
        Path model = copy("/all-minilm-l6-v2.onnx");
        assertThatExceptionOfType(OnnxModel.Unavailable.class).isThrownBy(() -> load(model, nonsense))
                .withMessageContaining("tokenizer");
    }

    private static void load(Path model, Path tokenizer) {
        try (OnnxEmbedder embedder = OnnxEmbedder
                .loading(EmbeddingModel.own(model, tokenizer, Pooling.MEAN, 254, ""), 1)) {
            embedder.method();
        }
    }

    private Path copy(String resource) throws IOException {
        Path file = folder.resolve(resource.substring(1));
        try (InputStream in = EmbeddingModel.class.getResourceAsStream(resource)) {
            assertThat(in).isNotNull();
            Files.copy(in, file);
        }
        return file;
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

}
