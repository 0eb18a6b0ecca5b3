package org.emic.coding.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of coding-service.
///
/// @param embeddingThreads how many texts are embedded at once; 0 takes one for each processor
/// @param workers how many studies are compared at once by this instance; 0 leaves comparing to others
/// @param pollEvery how often to look for something to compare without being told
/// @param keptAnalyses how many analyses stay in memory between steps
/// @param pause how long nobody must have decided anything about a study before its analysis is completed anew
@ConfigurationProperties("emic.coding")
record CodingSettings(@DefaultValue("0") int embeddingThreads, @DefaultValue("1") int workers,
        @DefaultValue("2s") Duration pollEvery, @DefaultValue("8") int keptAnalyses,
        @DefaultValue("3s") Duration pause) {

    CodingSettings {
        if (embeddingThreads < 0 || workers < 0 || keptAnalyses < 0 || !pollEvery.isPositive()
                || pause.isNegative()) {
            throw new IllegalArgumentException(
                    "emic.coding: embedding-threads, workers and kept-analyses and pause are at least 0, poll-every above 0");
        }
    }

    /// One for each processor unless set.
    int threads() {
        return embeddingThreads > 0 ? embeddingThreads : Runtime.getRuntime().availableProcessors();
    }

}
