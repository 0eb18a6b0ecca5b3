package org.emic.messaging;

import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.util.IdGenerator;

/// Traces without a tracing library.
final class GeneratedTraceParents implements TraceParents {

    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private final IdGenerator ids;

    GeneratedTraceParents(IdGenerator ids) {
        this.ids = ids;
    }

    @Override
    public Optional<String> current() {
        if (!HANDLED.isBound()) {
            return Optional.empty();
        }
        String handled = HANDLED.get();
        return Optional.of(handled.substring(0, 36) + hex().substring(16) + handled.substring(52));
    }

    @Override
    public String begun() {
        return "00-" + hex() + "-" + hex().substring(16) + "-01";
    }

    @Override
    public <T, X extends Exception> T within(Optional<String> arrived, ScopedValue.CallableOp<T, X> work) throws X {
        String trace = arrived.filter(GeneratedTraceParents::isValid).orElseGet(this::begun);
        try (MDC.MDCCloseable _ = MDC.putCloseable(LOGGED, trace.substring(3, 35))) {
            return ScopedValue.where(HANDLED, trace).call(work);
        }
    }

    static boolean isValid(String traceparent) {
        return VALID.matcher(traceparent).matches();
    }

    private String hex() {
        return ids.generateId().toString().replace("-", "");
    }

}
