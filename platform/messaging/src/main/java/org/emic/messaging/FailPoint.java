package org.emic.messaging;

import java.util.Locale;

/// A place in the life of an event at which a test may have the process die.
enum FailPoint {

    /// What an event says is done in a transaction that has not been committed.
    BEFORE_COMMIT,
    /// A transaction that appended events has been committed; its caller does not know, and nothing has been sent.
    AFTER_COMMIT_BEFORE_SEND,
    /// The broker has answered for events that are not marked as sent.
    AFTER_SEND_BEFORE_MARK,
    /// The transaction of an event that was handled has been committed, the offset of its record has not.
    AFTER_EFFECT_BEFORE_OFFSET,
    /// Some records of those that were read together have been handled, others have not.
    IN_MID_BATCH,
    /// Partitions are being taken away or given.
    IN_A_REBALANCE;

    /// The name of the file that arms it, such as `before-commit`.
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

}
