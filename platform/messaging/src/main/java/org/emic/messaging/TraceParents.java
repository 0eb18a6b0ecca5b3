package org.emic.messaging;

import java.util.Optional;

/// The W3C `traceparent` that an event carries, so that what follows from it can be told from one trace.
interface TraceParents {

    /// The name of a trace's id in the logs.
    String LOGGED = "traceId";

    /// The trace of the request or the event that this thread handles.
    ScopedValue<String> HANDLED = ScopedValue.newInstance();

    /// A step in the trace in which the calling thread works, if there is one.
    Optional<String> current();

    /// A trace that begins here.
    String begun();

    /// Does some work in the trace that somebody began elsewhere, or in a new one; logs name it meanwhile.
    ///
    /// @param arrived a `traceparent` as it came; one that is malformed counts as none
    <T, X extends Exception> T within(Optional<String> arrived, ScopedValue.CallableOp<T, X> work) throws X;

}
