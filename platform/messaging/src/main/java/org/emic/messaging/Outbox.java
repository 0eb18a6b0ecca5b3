package org.emic.messaging;

/// Where a use case leaves what it has to say, in the same transaction as the changes it speaks of.
///
/// The event is sent after the commit, at least once, in the order of commits for its topic and key; it is not sent at
/// all after a rollback. Safe for use by several threads.
public interface Outbox {

    /// The most bytes of JSON in an event. It leaves room for headers below Kafka's limit of 1 MiB a batch.
    int MAX_DATA_BYTES = 1_000_000;

    /// Keeps an event to be sent after the commit. The data is serialised before this returns.
    ///
    /// @throws NoTransaction if the calling thread has no transaction on the service's database
    /// @throws TooLarge      if the data has more than [#MAX_DATA_BYTES] bytes as JSON
    void append(NewEvent event);

    /// The event would not be tied to any change: a mistake in the calling code.
    final class NoTransaction extends IllegalStateException {

        NoTransaction(String type) {
            super(type + " was appended outside of a transaction");
        }

    }

    /// The event cannot be sent; it has to be cut into several.
    final class TooLarge extends IllegalArgumentException {

        private final int bytes;

        TooLarge(String type, int bytes) {
            super("%s has %d bytes, more than %d".formatted(type, bytes, MAX_DATA_BYTES));
            this.bytes = bytes;
        }

        /// The size of the data, in bytes of JSON.
        public int bytes() {
            return bytes;
        }

    }

}
