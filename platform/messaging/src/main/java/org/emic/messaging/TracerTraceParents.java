package org.emic.messaging;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;

/// The current span's trace, where the service has Micrometer Tracing.
final class TracerTraceParents implements TraceParents {

    private final Tracer tracer;
    private final TraceParents otherwise;

    TracerTraceParents(Tracer tracer, TraceParents otherwise) {
        this.tracer = tracer;
        this.otherwise = otherwise;
    }

    @Override
    public String current() {
        Span span = tracer.currentSpan();
        if (span == null) {
            return otherwise.current();
        }
        TraceContext context = span.context();
        String sampled = Boolean.FALSE.equals(context.sampled()) ? "00" : "01";
        String traceparent = "00-" + padded(context.traceId()) + "-" + context.spanId() + "-" + sampled;
        return GeneratedTraceParents.isValid(traceparent) ? traceparent : otherwise.current();
    }

    // Some tracers use 64 bits.
    private static String padded(String traceId) {
        return "0".repeat(Math.max(0, 32 - traceId.length())) + traceId;
    }

}
