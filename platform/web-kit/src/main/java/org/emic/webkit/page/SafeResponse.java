package org.emic.webkit.page;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A response whose safe headers are there from the start and are replaced, not doubled, by what is added later: two
/// policies in one answer would both hold, and the stricter one would win.
final class SafeResponse extends HttpServletResponseWrapper {

    private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()", "Cache-Control", "no-store");

    private final Set<String> untouched = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    SafeResponse(HttpServletResponse response) {
        super(response);
        start();
    }

    @Override
    public void addHeader(String name, String value) {
        if (untouched.remove(name)) {
            super.setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        untouched.remove(name);
        super.setHeader(name, value);
    }

    @Override
    public void reset() {
        super.reset();
        start();
    }

    private void start() {
        HEADERS.forEach((name, value) -> {
            super.setHeader(name, value);
            untouched.add(name.toLowerCase(Locale.ROOT));
        });
    }

}
