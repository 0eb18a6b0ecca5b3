package org.emic.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/// Carries a request to a service and the answer back, both as they flow, with path and query as they were written.
///
/// In place of the gateway's own exchange over `RestClient`, which reads an answer to its end before it closes it:
/// the progress of a study has no end, so a reader who left would hold a connection for good. See RATIONALE.md.
final class StreamingExchange implements ProxyExchange {

    /// What `HttpClient` sets by itself.
    private static final Set<String> SET_BY_CLIENT = Set.of("connection", "content-length", "expect", "host",
            "upgrade");

    private final HttpClient client;

    StreamingExchange(HttpClient client) {
        this.client = client;
    }

    @Override
    public ServerResponse exchange(Request exchange) {
        HttpServletRequest request = exchange.getServerRequest().servletRequest();
        URI target = target(Objects.requireNonNull(exchange.getUri(), "route without a service"), request);
        HttpRequest.Builder sent = HttpRequest.newBuilder(target).method(request.getMethod(), body(request));
        exchange.getHeaders().forEach((name, values) -> {
            if (!SET_BY_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> sent.header(name, value));
            }
        });
        StreamedResponse answer = new StreamedResponse(send(sent.build()));
        exchange.getResponseConsumers().forEach(consumer -> consumer.accept(answer, answer));
        answer.keepWithin(target);
        return answer;
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new NoAnswer(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(e);
        }
    }

    private static URI target(URI service, HttpServletRequest request) {
        String query = request.getQueryString();
        return URI.create("%s://%s%s%s".formatted(service.getScheme(), service.getAuthority(), request.getRequestURI(),
                query == null ? "" : "?" + query));
    }

    private static BodyPublisher body(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        if (length == 0 || length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            return BodyPublishers.noBody();
        }
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> {
            try {
                return request.getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return length > 0 ? BodyPublishers.fromPublisher(stream, length) : stream;
    }

    /// The service could not be reached, or broke off before it began to answer.
    static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoAnswer(Exception cause) {
            super(cause);
        }
    }

}
