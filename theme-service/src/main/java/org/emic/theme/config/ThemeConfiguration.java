package org.emic.theme.config;

import java.time.Duration;
import org.emic.messaging.OwnedTopic;
import org.emic.theme.domain.study.Announcements;
import org.emic.theme.domain.study.Codebooks;
import org.emic.theme.domain.study.FollowCodebook;
import org.emic.theme.domain.study.Syntheses;
import org.emic.theme.domain.theme.SynthesiseThemes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The use cases and what they need.
@Configuration(proxyBeanMethods = false)
class ThemeConfiguration {

    @Bean
    OwnedTopic themes() {
        return new OwnedTopic("emic.themes.v1", 6, Duration.ofDays(7), Duration.ofHours(6));
    }

    @Bean
    FollowCodebook followCodebook(Codebooks codebooks, Syntheses syntheses, Announcements announcements) {
        return new FollowCodebook(codebooks, SynthesiseThemes.standard(), syntheses, announcements);
    }

}
