package org.emic.coding.config;

import org.emic.coding.domain.PhraseFinder;
import org.emic.coding.language.OpenNlpPhrases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The tagger that finds what could name a code, loaded in the background like the embedding model.
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    PhraseFinder phrases() {
        return PhrasesInBackground.loading(OpenNlpPhrases::load);
    }

}
