package org.emic.messaging;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// A record as it was read, before anybody knows whether it is an event.
///
/// @param key     the bytes of the key, or `null` if it has none
/// @param value   the bytes of the value, or `null` for a tombstone
/// @param headers the record's own headers, untouched
@SuppressWarnings("ArrayRecordComponent") // never compared
record Arrival(String topic, int partition, long offset, long timestamp, byte @Nullable [] key, byte @Nullable [] value,
        Headers headers) {

    /// Where it is in Kafka, for logs.
    String place() {
        return "%s-%d@%d".formatted(topic, partition, offset);
    }

}
