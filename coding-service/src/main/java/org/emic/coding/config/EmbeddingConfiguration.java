package org.emic.coding.config;

import org.emic.coding.domain.vectors.Embedder;
import org.emic.coding.embedding.MiniLmEmbedder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The embedding model: loaded in the background, so that the service is ready before it is.
@Configuration(proxyBeanMethods = false)
class EmbeddingConfiguration {

    @Bean
    Embedder embedder(CodingSettings settings) {
        return MiniLmEmbedder.loading(settings.threads());
    }

}
