package org.emic.coding.config;

import org.emic.coding.domain.vectors.Embedder;
import org.emic.coding.embedding.EmbeddingModel;
import org.emic.coding.embedding.OnnxEmbedder;
import org.emic.coding.embedding.SideBySide;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The embedding model: loaded in the background, so that the service is ready before it is. A file of somebody's own is
/// waited for, so that a bad one is seen at start.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelSettings.class)
class EmbeddingConfiguration {

    @Bean
    Embedder embedder(CodingSettings settings, ModelSettings model) {
        if (model.sideBySide()) {
            return SideBySide.loading(settings.threads());
        }
        EmbeddingModel chosen = model.chosen();
        OnnxEmbedder embedder = OnnxEmbedder.loading(chosen, settings.threads());
        if (chosen.own()) {
            embedder.method();
        }
        return embedder;
    }

}
