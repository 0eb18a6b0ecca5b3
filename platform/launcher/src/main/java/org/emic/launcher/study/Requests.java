package org.emic.launcher.study;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// HTTP to the services. A request that meets a service that is away, or that fails inside, is repeated: all of them
/// may be sent twice.
final class Requests {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String secret;
    private final Duration patience;
    private final BooleanSupplier hopeless;

    /// @param patience how long to repeat
    /// @param hopeless whether the system has failed, so that repeating is of no use
    Requests(String secret, Duration patience, BooleanSupplier hopeless) {
        this.secret = secret;
        this.patience = patience;
        this.hopeless = hopeless;
    }

    HttpRequest.Builder to(URI service, String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofMinutes(5))
                .header("X-Emic-Door", secret);
    }

    /// Sends until there is an answer other than 5xx.
    ///
    /// @throws IOException if there is none in time
    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            String trouble;
            try {
                HttpResponse<T> response = http.send(request, handler);
                if (response.statusCode() < 500) {
                    return response;
                }
                trouble = "answered " + response.statusCode();
            } catch (IOException e) {
                trouble = "did not answer (%s)".formatted(e.getClass().getSimpleName());
            }
            if (System.nanoTime() > deadline || hopeless.getAsBoolean()) {
                throw new IOException("%s %s %s".formatted(request.method(), request.uri().getPath(), trouble));
            }
            Thread.sleep(PAUSE);
        }
    }
}
