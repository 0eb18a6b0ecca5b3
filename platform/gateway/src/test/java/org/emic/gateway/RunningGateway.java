package org.emic.gateway;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The gateway at a free port, with two services that answer and two that do not.
final class RunningGateway implements AutoCloseable {

    static final String TOKEN = "0123456789abcdef0123456789abcdef";

    static final String SECRET = "the secret of these tests";

    final FakeService ingest = new FakeService("ingest");

    final FakeService coding = new FakeService("coding");

    final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final int port;

    private final ConfigurableApplicationContext context;

    RunningGateway(String... more) throws IOException {
        String[] arguments = Stream.concat(Stream.of(more),
                Stream.of("--server.port=0", "--emic.gateway.token=" + TOKEN, "--emic.door.secret=" + SECRET,
                        "--emic.gateway.services.ingest=" + ingest.address(),
                        "--emic.gateway.services.coding=" + coding.address(),
                        "--emic.gateway.services.theme=http://127.0.0.1:1",
                        "--emic.gateway.services.report=http://127.0.0.1:1"))
                .toArray(String[]::new);
        context = new SpringApplicationBuilder(Gateway.class).run(arguments);
        WebServerApplicationContext web = (WebServerApplicationContext) context;
        port = java.util.Objects.requireNonNull(web.getWebServer()).getPort();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// Uses up the token and returns the cookie as a browser would send it.
    String comeIn() throws IOException, InterruptedException {
        String cookie = send(request("/?token=" + TOKEN)).headers().firstValue("set-cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    /// Sends exactly these lines and returns the whole answer.
    String sendRaw(String... lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = Stream.concat(Stream.of(lines), Stream.of("Connection: close", "", ""))
                    .collect(Collectors.joining("\r\n"));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String host() {
        return "Host: 127.0.0.1:" + port;
    }

    @Override
    public void close() {
        context.close();
        ingest.close();
        coding.close();
    }

}
