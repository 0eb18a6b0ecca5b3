package org.emic.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/// The answer of a service, passed on while it arrives, and cut off at once when the reader leaves.
final class StreamedResponse implements ServerResponse, ProxyExchange.Response {

    private static final int BUFFER = 16 * 1024;

    private final HttpResponse<InputStream> received;

    private final HttpHeaders receivedHeaders = new HttpHeaders();

    private final HttpHeaders headers = new HttpHeaders();

    StreamedResponse(HttpResponse<InputStream> received) {
        this.received = received;
        received.headers().map().forEach(receivedHeaders::put);
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatusCode.valueOf(received.statusCode());
    }

    @Override
    public HttpHeaders getHeaders() {
        return HttpHeaders.readOnlyHttpHeaders(receivedHeaders);
    }

    @Override
    public HttpStatusCode statusCode() {
        return getStatusCode();
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    /// Lets the answer neither set cookies at the gateway's address nor lead past the gateway to the service's own.
    void keepWithin(URI target) {
        headers.remove(HttpHeaders.SET_COOKIE);
        String location = headers.getFirst(HttpHeaders.LOCATION);
        String service = target.getScheme() + "://" + target.getAuthority() + "/";
        if (location != null && location.startsWith(service)) {
            headers.set(HttpHeaders.LOCATION, location.substring(service.length() - 1));
        }
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        try (InputStream body = received.body()) {
            response.setStatus(received.statusCode());
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            copy(body, response.getOutputStream(), isLive());
        }
        return null;
    }

    /// Server-sent events are worth something only while they are fresh.
    private boolean isLive() {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/event-stream");
    }

    private static void copy(InputStream from, OutputStream to, boolean live) throws IOException {
        byte[] buffer = new byte[BUFFER];
        if (live) {
            to.flush();
        }
        for (int read = read(from, buffer); read >= 0; read = read(from, buffer)) {
            to.write(buffer, 0, read);
            if (live) {
                to.flush();
            }
        }
    }

    private static int read(InputStream from, byte[] buffer) {
        try {
            return from.read(buffer);
        } catch (IOException e) {
            throw new BrokeOff();
        }
    }

    /// The service stopped in the middle of its answer. Without a cause: a connection that the service reset is not to
    /// be taken for one that the reader closed.
    static final class BrokeOff extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokeOff() {
            super("the service broke off its answer");
        }
    }

}
