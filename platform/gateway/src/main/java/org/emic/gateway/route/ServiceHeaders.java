package org.emic.gateway.route;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.emic.webkit.door.DoorSecret;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/// What a service gets to see: no cookie, nothing that a browser could use to pose as the gateway, and the secret.
final class ServiceHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final List<String> KEPT_BACK = List.of(HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION,
            DoorSecret.HEADER, "Forwarded", "Proxy-Connection", "Keep-Alive", "X-Real-IP", "X-Original-URL",
            "X-Rewrite-URL", "X-HTTP-Method-Override");

    private final DoorSecret secret;

    ServiceHeaders(DoorSecret secret) {
        this.secret = secret;
    }

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        HttpHeaders kept = HttpHeaders.copyOf(input);
        input.getConnection()
                .stream()
                .flatMap(named -> Arrays.stream(named.split(",")))
                .map(String::strip)
                .filter(named -> !named.isEmpty())
                .forEach(kept::remove);
        KEPT_BACK.forEach(kept::remove);
        List.copyOf(kept.headerNames())
                .stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-"))
                .forEach(kept::remove);
        // As it was sent: the framework's copy names a character set that nobody asked for.
        Optional.ofNullable(request.servletRequest().getHeader(HttpHeaders.CONTENT_TYPE))
                .ifPresent(type -> kept.set(HttpHeaders.CONTENT_TYPE, type));
        kept.set(DoorSecret.HEADER, secret.value());
        return kept;
    }

    /// Before the filters that remove `Connection`, which names headers to be removed.
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

}
