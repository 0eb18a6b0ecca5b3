package org.emic.messaging;

import java.time.Instant;
import java.util.UUID;

/// An event in the outbox that waits to be sent.
@SuppressWarnings("ArrayRecordComponent") // never compared
record OutboxRow(OutboxKey key, long sequence, UUID id, String type, String source, String subject, Instant occurredAt,
        String traceparent, byte[] data) {

    /// Which row it is.
    Place place() {
        return new Place(key, sequence);
    }

    /// A row without what it says.
    record Place(OutboxKey key, long sequence) {}

}
