package org.emic.messaging;

import java.time.Duration;

/// A topic that this service owns, as its `topic.yaml` in the contracts declares it. A bean of it is created at start.
///
/// @param name       such as `emic.studies.v1`
/// @param partitions how many; never changed once the topic holds events, because keys would move
/// @param retention  how long events are kept
/// @param segment    how long a segment stays open; short where words must be deleted soon
public record OwnedTopic(String name, int partitions, Duration retention, Duration segment) {

    /// The most bytes Kafka takes in one batch of this topic.
    static final int MAX_MESSAGE_BYTES = 1_048_576;

    /// @throws IllegalArgumentException if a value is out of range
    public OwnedTopic {
        Names.check("name", name, 249);
        if (partitions < 1) {
            throw new IllegalArgumentException("%s needs a partition".formatted(name));
        }
        if (!retention.isPositive() || !segment.isPositive()) {
            throw new IllegalArgumentException("%s needs a retention and a segment above 0".formatted(name));
        }
    }

}
