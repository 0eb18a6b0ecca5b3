package org.emic.messaging;

import java.time.Instant;

/// An event as it arrived: CloudEvents attributes, where it was and its bytes.
///
/// @param id      the same for every copy of the event
/// @param type    its name and version, such as `StudyOpened.v1`
/// @param source  the service that says so, such as `/ingest-service`
/// @param subject the id of the study
/// @param time    when it happened, by the producer's clock
/// @param topic   where it was read
/// @param key     what it is ordered by; empty if the record has none
/// @param data    JSON in UTF-8; not copied, do not change it
// Compared by identity of the bytes, which nobody needs: two arrivals are told apart by id.
@SuppressWarnings("ArrayRecordComponent")
public record IncomingEvent(String id, String type, String source, String subject, Instant time, String topic,
        String key, byte[] data) {

    /// The event without its words.
    @Override
    public String toString() {
        return "%s %s on %s".formatted(type, id, topic);
    }

}
