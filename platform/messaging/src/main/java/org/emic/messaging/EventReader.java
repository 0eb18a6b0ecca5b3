package org.emic.messaging;

import java.util.function.BiFunction;

/// How a consumer reads and handles events of one type.
///
/// @param data    what the bytes are read as
/// @param prepare what is done outside of the transaction; it gives what is done inside
/// @param slow    whether that is worth asking first if the event is known
record EventReader<D>(Class<D> data, BiFunction<IncomingEvent, D, Runnable> prepare, boolean slow) {

    /// Reads the event, prepares it and gives what remains to be done in a transaction.
    ///
    /// @throws Unreadable if it can never be read
    Runnable prepare(IncomingEvent event, EventJson json) {
        return prepare.apply(event, json.read(event.data(), data));
    }

}
