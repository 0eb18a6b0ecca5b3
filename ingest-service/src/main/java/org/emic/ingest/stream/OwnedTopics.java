package org.emic.ingest.stream;

import java.time.Duration;
import org.emic.messaging.OwnedTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The topics that this service owns, as its contracts declare them.
@Configuration(proxyBeanMethods = false)
class OwnedTopics {

    static final String STUDIES = "emic.studies.v1";
    static final String TRANSCRIPTS = "emic.transcripts.v1";

    private static final int PARTITIONS = 6;
    private static final Duration RETENTION = Duration.ofDays(7);
    private static final Duration SEGMENT = Duration.ofHours(6);

    @Bean
    OwnedTopic studiesTopic() {
        return new OwnedTopic(STUDIES, PARTITIONS, RETENTION, SEGMENT);
    }

    @Bean
    OwnedTopic transcriptsTopic() {
        return new OwnedTopic(TRANSCRIPTS, PARTITIONS, RETENTION, SEGMENT);
    }
}
