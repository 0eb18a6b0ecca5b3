package org.emic.messaging;

/// The W3C `traceparent` that an event carries, so that what follows from it can be told from one trace.
@FunctionalInterface
interface TraceParents {

    /// The trace of the event that this thread handles.
    ScopedValue<String> HANDLED = ScopedValue.newInstance();

    /// The trace in which the calling thread works now; a new one if there is none.
    String current();

}
