package org.emic.messaging;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of messaging.
///
/// @param source   what events name as their source; by default a slash and the application's name
/// @param relay    how events are sent
/// @param consumer how events are handled
/// @param erasure  how records are deleted from Kafka
/// @param failPoints for tests: a folder of files at whose points the process dies
@ConfigurationProperties("emic.messaging")
public record MessagingProperties(@Nullable String source, @DefaultValue Relay relay, @DefaultValue Consumer consumer,
        @DefaultValue Erasure erasure, @Nullable Path failPoints) {

    /// How events are sent.
    ///
    /// @param enabled whether this instance sends events and declares its topics
    /// @param poll    how often it looks for events that nobody announced, above 0
    /// @param workers how many threads send, each with a database connection of its own
    /// @param keys    how many keys a thread sends side by side
    /// @param rows    how many rows of a key it sends before they are marked
    public record Relay(@DefaultValue("true") boolean enabled, @DefaultValue("500ms") Duration poll,
            @DefaultValue("2") int workers, @DefaultValue("64") int keys, @DefaultValue("50") int rows) {

        /// @throws IllegalArgumentException if a value is not above 0
        public Relay {
            if (!poll.isPositive() || workers < 1 || keys < 1 || rows < 1) {
                throw new IllegalArgumentException(
                        "emic.messaging.relay: poll, workers, keys and rows must be above 0");
            }
        }

    }

    /// How events are handled.
    ///
    /// @param silence       how long a transaction may be idle before the database ends it
    /// @param longestPause  the longest pause before a record that failed is read again
    public record Consumer(@DefaultValue("60s") Duration silence, @DefaultValue("10s") Duration longestPause) {

        /// @throws IllegalArgumentException if a value is not above 0
        public Consumer {
            if (!silence.isPositive() || !longestPause.isPositive()) {
                throw new IllegalArgumentException(
                        "emic.messaging.consumer: silence and longest-pause must be above 0");
            }
        }

    }

    /// How records are deleted from Kafka.
    ///
    /// @param poll how often it is looked whether some can be
    /// @param rest how long a request waits first, so that readers that have just started are known
    public record Erasure(@DefaultValue("5s") Duration poll, @DefaultValue("15s") Duration rest) {

        /// @throws IllegalArgumentException if the poll is not above 0, or the rest is below
        public Erasure {
            if (!poll.isPositive() || rest.isNegative()) {
                throw new IllegalArgumentException(
                        "emic.messaging.erasure: poll must be above 0, rest not below");
            }
        }

    }

}
