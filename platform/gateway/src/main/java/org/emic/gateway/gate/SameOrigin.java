package org.emic.gateway.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/// Whether a request comes from the gateway's own pages, as far as the browser tells.
final class SameOrigin {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private SameOrigin() {}

    /// Refuses what changes something, and whatever is not a plain visit, when it comes from somebody else's page.
    ///
    /// `Sec-Fetch-Site` decides where it is sent: with `Referrer-Policy: no-referrer` browsers say `Origin: null` for
    /// forms, even from our own pages (Fetch standard, "append a request Origin header").
    static boolean allows(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            boolean visit = SAFE.contains(request.getMethod())
                    && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
            return site.equals("same-origin") || site.equals("none") || visit;
        }
        String origin = request.getHeader("Origin");
        if (SAFE.contains(request.getMethod()) || origin == null) {
            return true;
        }
        String host = request.getHeader("Host");
        return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
    }

}
