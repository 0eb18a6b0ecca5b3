package org.emic.messaging;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.Optional;

/// The current span's trace, where the service has Micrometer Tracing; else the one that was handed on.
final class TracerTraceParents implements TraceParents {

    private final Tracer tracer;
    private final TraceParents otherwise;

    TracerTraceParents(Tracer tracer, TraceParents otherwise) {
        this.tracer = tracer;
        this.otherwise = otherwise;
    }

    @Override
    public Optional<String> current() {
        return Optional.ofNullable(tracer.currentSpan()).map(TracerTraceParents::traceparent)
                .filter(GeneratedTraceParents::isValid)
                .or(otherwise::current);
    }

    private static String traceparent(Span span) {
        TraceContext context = span.context();
        String sampled = Boolean.FALSE.equals(context.sampled()) ? "00" : "01";
        return "00-" + padded(context.traceId()) + "-" + context.spanId() + "-" + sampled;
    }

    // Some tracers use 64 bits.
    private static String padded(String traceId) {
        return "0".repeat(Math.max(0, 32 - traceId.length())) + traceId;
    }

    @Override
    public String begun() {
        return otherwise.begun();
    }

    @Override
    public <T, X extends Exception> T within(Optional<String> arrived, ScopedValue.CallableOp<T, X> work) throws X {
        return otherwise.within(arrived, work);
    }

}
