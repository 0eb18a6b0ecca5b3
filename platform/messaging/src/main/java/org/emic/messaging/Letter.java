package org.emic.messaging;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row of `dead_letter`, with what it takes to find the record again.
///
/// @param record    what it says of the record
/// @param partition where the record was in its topic
/// @param offset    where it was in the partition
/// @param time      the record's own, in milliseconds since 1970
/// @param place     where it lies now
/// @param eventId   by what copies of the event are told; `null` if it cannot be read
record Letter(BlockedRecord record, int partition, long offset, long time, DeadLetters.Place place,
        @Nullable String eventId, LetterState state) {

    GivenUpRecord givenUp() {
        return new GivenUpRecord(record.consumer(), record.topic(), Objects.requireNonNullElse(eventId, ""),
                record.key(), record.type(), record.subject(), record.reason());
    }

    /// Whether what lies there is the record: a topic made anew may have another in its place.
    boolean isOf(DeadLetters.DeadLetter found) {
        return found.consumer().equals(record.consumer()) && found.topic().equals(record.topic())
                && found.partition() == partition && found.offset() == offset && found.timestamp() == time;
    }

    boolean mayBeTriedAgain() {
        return state == LetterState.OPEN || state == LetterState.GIVEN_UP;
    }

}
