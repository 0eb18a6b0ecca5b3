package org.emic.systemtests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.emic.systemtests.Study.Transcript;

/// Comes in through the gateway as people do, with the token, then with the cookie. When the gateway has forgotten the
/// cookie it opens the printed address again. Thread-safe.
final class Browser {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final String BOUNDARY = "emic-system-tests";

    private static final String SPAN = "00f067aa0ba902b7";

    private final URI address;
    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final AtomicReference<String> cookie = new AtomicReference<>("");

    /// @param address what `./run` printed, with the token
    Browser(URI address) {
        this.address = address;
    }

    /// An answer, whole.
    record Answer(int status, String mediaType, byte[] body) {

        boolean isAccepted() {
            return status == 200 || status == 201 || status == 202;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /// The id of the one trace that all its requests belong to, 32 hexadecimal digits.
    String trace() {
        return trace;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("traceparent", "00-%s-%s-01".formatted(trace, SPAN));
    }

    static HttpRequest.Builder json(HttpRequest.Builder request, String method, String body) {
        return request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
    }

    static HttpRequest.Builder upload(HttpRequest.Builder request, List<Transcript> transcripts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Transcript transcript : transcripts) {
            body.writeBytes("""
                    --%s\r
                    Content-Disposition: form-data; name="files"; filename="%s"\r
                    Content-Type: text/plain\r
                    \r
                    """.formatted(BOUNDARY, transcript.name()).getBytes(StandardCharsets.UTF_8));
            body.writeBytes(transcript.bytes());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /// Sends once; a browser that is not known comes in first.
    ///
    /// @throws IOException if nobody answers
    Answer once(HttpRequest.Builder request) throws IOException, InterruptedException {
        Answer answer = send(request);
        if (answer.status() == 401 && comesIn()) {
            return send(request);
        }
        return answer;
    }

    /// Sends until there is an answer below 500, as a person would press the button again.
    ///
    /// @throws AssertionError if there is none in five minutes
    Answer persistently(HttpRequest.Builder request) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String trouble;
            try {
                Answer answer = once(request);
                if (answer.status() < 500 && answer.status() != 401) {
                    return answer;
                }
                trouble = answer.status() + " " + answer.text();
            } catch (IOException nobody) {
                trouble = nobody.toString();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no answer to %s: %s".formatted(request.build().uri().getPath(), trouble));
            }
            Thread.sleep(PAUSE);
        }
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request.copy().setHeader("Cookie", cookie.get()).build(),
                BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }

    private boolean comesIn() throws IOException, InterruptedException {
        HttpResponse<Void> answer = http.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build(),
                BodyHandlers.discarding());
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie.set(set.replaceFirst(";.*", "")));
        return answer.statusCode() == 303;
    }

}
