package org.emic.contracts.testkit;

import java.time.Duration;
import java.util.List;

/// A topic as its owner declares it in `topic.yaml`.
///
/// @param topic its name, such as `emic.codes.v1`
/// @param key what a record's key is made of
/// @param partitions how many it has, at least 1
/// @param retention how long Kafka keeps a record
/// @param segment after how long a log segment is closed, so that its records can be deleted
/// @param maxMessageBytes the size of the largest record, in bytes
/// @param events what is said on it
public record Topic(String topic, String description, String owner, List<String> readBy, String key, int partitions,
        Duration retention, Duration segment, String cleanup, int maxMessageBytes, List<Event> events) {

    /// One type of event.
    ///
    /// @param type the CloudEvents type, such as `PassageCoded.v1`
    /// @param examples the names of its published examples
    public record Event(String type, String description, List<String> examples) {}

    /// The event of this type.
    ///
    /// @throws IllegalArgumentException if the topic has none
    public Event event(String type) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(topic + " has no event " + type));
    }

}
