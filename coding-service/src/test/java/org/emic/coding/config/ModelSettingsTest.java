package org.emic.coding.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.emic.coding.embedding.EmbeddingModel.Pooling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelSettingsTest {

    private static ModelSettings settings(String model, @Nullable Path file, @Nullable Path tokenizer) {
        return new ModelSettings(model, file, tokenizer, Pooling.FIRST, 100, "passage: ");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            minilm, all-minilm-l6-v2
            bge-small, bge-small-en-v1.5
            e5-small, e5-small-v2
            """)
    void modelsThatShipAreChosenByName(String model, String name) {
        assertThat(settings(model, null, null).chosen()).satisfies(chosen -> {
            assertThat(chosen.name()).isEqualTo(name);
            assertThat(chosen.own()).isFalse();
        });
    }

    @Test
    void twoModelsAreChosenByBothNames() {
        assertThat(settings("minilm+bge-small", null, null).sideBySide()).isTrue();
        assertThat(settings("minilm", null, null).sideBySide()).isFalse();
    }

    @Test
    void anOwnModelIsAsItWasSet() {
        assertThat(settings("own", Path.of("ours.onnx"), Path.of("tokenizer.json")).chosen()).satisfies(chosen -> {
            assertThat(chosen.name()).isEqualTo("ours.onnx");
            assertThat(chosen.pooling()).isEqualTo(Pooling.FIRST);
            assertThat(chosen.window()).isEqualTo(100);
            assertThat(chosen.prefix()).isEqualTo("passage: ");
            assertThat(chosen.own()).isTrue();
        });
    }

    @Test
    void anUnknownNameOrAnOwnModelWithoutFilesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings("gpt", null, null).chosen())
                .withMessageContaining("gpt");
        assertThatIllegalArgumentException().isThrownBy(() -> settings("own", Path.of("ours.onnx"), null).chosen())
                .withMessageContaining("emic.coding.model-tokenizer");
    }

}
