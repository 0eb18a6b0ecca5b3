package org.emic.messaging;

import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Where records go that can never be read. The application has a bean of it; a test may put another in its place.
public interface DeadLetters {

    /// Keeps a record aside; when this returns, it is safe there.
    ///
    /// @throws RuntimeException if that is not known, so that the record is read again
    Place keep(DeadLetter letter);

    /// Reads a letter that was kept.
    ///
    /// @return what lies there; empty if there is nothing, or no longer
    /// @throws RuntimeException if that is not known
    Optional<DeadLetter> find(Place place);

    /// Where a letter lies.
    record Place(String topic, int partition, long offset) {}

    /// A record that can never be read.
    ///
    /// @param consumer  who could not read it, such as `coding.transcripts`
    /// @param topic     where it was
    /// @param partition where it was in the topic
    /// @param offset    where it was in the partition
    /// @param timestamp the record's own, in milliseconds since 1970
    /// @param key       the record's key, untouched, or `null`
    /// @param value     the record's value, untouched, or `null`
    /// @param headers   the record's headers, untouched
    /// @param reason    why it cannot be read
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record DeadLetter(String consumer, String topic, int partition, long offset, long timestamp,
            byte @Nullable [] key, byte @Nullable [] value,
            Headers headers, Unreadable.Reason reason) {

        /// The topic for what this consumer could not read.
        public String deadLetterTopic() {
            return topic + "." + consumer + ".dlt";
        }

        /// The record as it arrived.
        Arrival arrival() {
            return new Arrival(topic, partition, offset, timestamp, key, value, headers);
        }

    }

}
