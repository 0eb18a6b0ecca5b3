package org.emic.coding.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.emic.coding.domain.vectors.EmbeddingMethod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The real default model.
class OnnxEmbedderTest {

    private static final OnnxEmbedder EMBEDDER = OnnxEmbedder.loading(EmbeddingModel.minilm(), 2);
    private static final String POLICE = "The police did not believe her.";

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @Test
    void vectorsHaveUnitLength() {
        for (float[] vector : EMBEDDER.embed(List.of(POLICE, "ж", "?", "word ".repeat(1000)))) {
            assertThat(vector).hasSize(384);
            assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void likeLiesNearLike() {
        List<float[]> vectors = EMBEDDER
                .embed(List.of(POLICE, "Officers doubted what she told them.", "We grow tomatoes on the roof."));
        assertThat(cosine(vectors.get(0), vectors.get(1))).isGreaterThan(0.4);
        assertThat(cosine(vectors.get(0), vectors.get(2))).isLessThan(0.2);
    }

    @Test
    void aTextHasTheSameBitsAloneAndAmongOthers() {
        float[] alone = EMBEDDER.embed(List.of(POLICE)).getFirst();
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(i % 4 == 0
                    ? POLICE
                    : i % 4 == 1
                            ? POLICE.replace("police", "court")
                            : "Something else, number " + i + ", " + "and more of it ".repeat(i));
        }
        List<float[]> vectors = EMBEDDER.embed(many);
        for (int i = 0; i < 40; i += 4) {
            assertThat(vectors.get(i)).containsExactly(alone);
        }
    }

    @Test
    void theEndOfALongTextCounts() {
        String long1 = "We talked about the weather. ".repeat(120);
        List<float[]> vectors = EMBEDDER.embed(List.of(long1 + "We talked about the weather. ".repeat(60),
                long1 + "The court lost her papers twice. ".repeat(60)));
        assertThat(cosine(vectors.get(0), vectors.get(1))).isLessThan(0.95);
    }

    @Test
    void saysHowItEmbeds() {
        EmbeddingMethod method = EMBEDDER.method();
        assertThat(method.model()).isEqualTo("all-minilm-l6-v2");
        assertThat(method.modelSha256()).isEqualTo("759c3cd2b7fe7e93933ad23c4c9181b7396442a2ed746ec7c1d46192c469c46e");
        assertThat(method.options()).isEqualTo(
                "fp32, texts of equal length a call, mean pooling, windows of 254 word pieces averaged by length");
        assertThat(method.runtime()).startsWith("onnxruntime 1.");
        assertThat(method.dimensions()).isEqualTo(384);
        assertThat(method.instructionSet()).isNotBlank();
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

}
