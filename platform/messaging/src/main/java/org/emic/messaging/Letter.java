package org.emic.messaging;

import org.jspecify.annotations.Nullable;

/// A row of `dead_letter`.
///
/// @param record   what it says of the record
/// @param eventId  by what copies of the event are told; `null` if it cannot be read
record Letter(BlockedRecord record, @Nullable String eventId, LetterState state) {

    GivenUpRecord givenUp() {
        return new GivenUpRecord(record.consumer(), record.topic(), record.key(), record.type(), record.subject(),
                record.reason());
    }

}
