package org.emic.messaging;

import java.util.regex.Pattern;
import org.springframework.util.IdGenerator;

/// Traces without a tracing library: continues that of the event being handled, or starts one.
final class GeneratedTraceParents implements TraceParents {

    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private final IdGenerator ids;

    GeneratedTraceParents(IdGenerator ids) {
        this.ids = ids;
    }

    @Override
    public String current() {
        String span = hex().substring(16);
        if (HANDLED.isBound()) {
            String handled = HANDLED.get();
            return handled.substring(0, 36) + span + handled.substring(52);
        }
        return "00-" + hex() + "-" + span + "-01";
    }

    static boolean isValid(String traceparent) {
        return VALID.matcher(traceparent).matches();
    }

    private String hex() {
        return ids.generateId().toString().replace("-", "");
    }

}
