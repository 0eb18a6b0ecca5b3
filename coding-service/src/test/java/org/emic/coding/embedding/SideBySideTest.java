package org.emic.coding.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.emic.coding.domain.vectors.Embedder;
import org.emic.coding.domain.vectors.EmbeddingMethod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private static final String POLICE = "The police did not believe her.";
    private static final String DOUBT = "Officers doubted what she told them.";

    private static final SideBySide BOTH = SideBySide.loading(1);
    private static final OnnxEmbedder MINILM = OnnxEmbedder.loading(EmbeddingModel.minilm(), 1);
    private static final OnnxEmbedder BGE_SMALL = OnnxEmbedder.loading(EmbeddingModel.bgeSmall(), 1);

    @AfterAll
    static void close() {
        BOTH.close();
        MINILM.close();
        BGE_SMALL.close();
    }

    @Test
    void bothHaveTheirPartInHowAlikeTwoTextsAre() {
        double byBoth = cosine(BOTH, POLICE, DOUBT);

        assertThat(byBoth).isCloseTo((cosine(MINILM, POLICE, DOUBT) + cosine(BGE_SMALL, POLICE, DOUBT)) / 2,
                within(1e-5));
        assertThat(cosine(BOTH, POLICE, POLICE)).isCloseTo(1, within(1e-6));
    }

    @Test
    void aTextHasTheVectorsThatItHasByItself() {
        float[] second = BOTH.embed(List.of(DOUBT, POLICE)).getLast();

        assertThat(second).containsExactly(SideBySide.joined(MINILM.embed(List.of(POLICE)).getFirst(),
                BGE_SMALL.embed(List.of(POLICE)).getFirst()));
    }

    @Test
    void theMethodTellsOfBoth() {
        EmbeddingMethod method = BOTH.method();

        assertThat(method.model()).isEqualTo("all-minilm-l6-v2 + bge-small-en-v1.5");
        assertThat(method.modelSha256()).matches("[0-9a-f]{64}");
        assertThat(method.options()).contains(MINILM.method().options(), BGE_SMALL.method().options());
        assertThat(method.dimensions()).isEqualTo(768);
        assertThat(method.key()).isNotIn(MINILM.method().key(), BGE_SMALL.method().key());
    }

    private static double cosine(Embedder embedder, String one, String other) {
        return cosine(embedder.embed(List.of(one, other)));
    }

    private static double cosine(List<float[]> two) {
        double sum = 0;
        for (int i = 0; i < two.getFirst().length; i++) {
            sum += (double) two.getFirst()[i] * two.getLast()[i];
        }
        return sum;
    }

}
