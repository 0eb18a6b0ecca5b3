package org.emic.messaging;

/// What came of trying a record again.
public sealed interface Retrying {

    /// It was read and handled.
    record Done() implements Retrying {}

    /// Its event had been handled before, by another copy; nothing is blocked by it any longer.
    record Known() implements Retrying {}

    /// It cannot be read this time either.
    record StillUnreadable(Unreadable.Reason reason) implements Retrying {}

    /// The dead-letter topic no longer holds it. Whoever owns the topic has to tell the study again ([Republication]).
    ///
    /// @param topic where the record was
    record Gone(String topic) implements Retrying {}

    /// This version of the service has no consumer for it.
    record NotReadHere() implements Retrying {}

    /// Something that may pass was in the way. Nothing was changed.
    ///
    /// @param fault the class of the failure, for those who look after the service
    record Failed(String fault) implements Retrying {}

    /// Its event was handled before.
    record Closed(LetterState state) implements Retrying {}

    /// There is no such letter.
    record Unknown() implements Retrying {}

}
