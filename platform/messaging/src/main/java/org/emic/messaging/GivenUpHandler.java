package org.emic.messaging;

/// Does what follows for the service when a person gives up on a record that it could not read.
@FunctionalInterface
public interface GivenUpHandler {

    /// Called in the transaction that records the act, so that both are there or neither is. Events may be appended to
    /// the [Outbox].
    ///
    /// A later retry of the record, or its arrival in a readable form, reaches the consumer as a new event.
    ///
    /// @throws CannotGiveUp if it makes no sense yet; then nothing is recorded
    void givenUp(GivenUpRecord record);

}
