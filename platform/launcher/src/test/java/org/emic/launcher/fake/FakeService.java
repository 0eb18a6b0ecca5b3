package org.emic.launcher.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Executors;

/// Any of the services and the gateway, over the JDK's HTTP server: answers as docs/architecture.md says, by heart.
///
/// A transcript that holds `BROKEN` is refused. A file `refuse-to-start` in the working directory makes it end at once.
public final class FakeService {

    private static final String CODINGS = "document,turn\na.txt,0\n";

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        if (Files.exists(Path.of("refuse-to-start"))) {
            System.exit(3);
        }
        Map<String, String> environment = System.getenv();
        System.out.println("fail points: " + environment.getOrDefault("EMIC_MESSAGING_FAIL_POINTS", "none"));
        String door = environment.getOrDefault("EMIC_DOOR_SECRET", "");
        int port = Integer.parseInt(environment.getOrDefault("EMIC_PORT", ""));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (path.equals("/actuator/health/readiness")) {
                answer(exchange, 200, "{\"status\":\"UP\"}");
            } else if (!door.equals(exchange.getRequestHeaders().getFirst("X-Emic-Door"))) {
                answer(exchange, 403, "");
            } else {
                serve(exchange, path, new String(body, StandardCharsets.UTF_8));
            }
        });
        server.start();
    }

    private static void serve(HttpExchange exchange, String path, String body) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            answer(exchange, 201, "{}");
        } else if (path.endsWith("/transcripts")) {
            boolean broken = body.contains("BROKEN");
            answer(exchange, broken ? 422 : 201, broken ? """
                    {"title": "Not readable", "status": 422, "errors": [{"file": "broken.txt", "place": "line 2",
                     "problem": "has no speaker.", "remedy": "Write NAME: before the words"}]}""" : """
                    {"releasedThrough": 1, "transcripts": [{"number": 1, "turns": 1, "words": 3, "incidents": 2}]}""");
        } else if (path.startsWith("/coding/")) {
            answer(exchange, 200,
                    "{\"incidents\":2,\"embedded\":2,\"compared\":2,\"codes\":1,\"codings\":2,\"through\":1}");
        } else if (path.startsWith("/themes/")) {
            answer(exchange, 200, "{\"analysis\":1,\"through\":1,\"themes\":1,\"subThemes\":0,\"completed\":true}");
        } else if (path.endsWith("/files/codings.csv")) {
            answer(exchange, 200, CODINGS);
        } else if (path.startsWith("/reports/")) {
            answer(exchange, 200, """
                    {"report": {"analysis": 1, "through": 1, "files": [{"name": "codings.csv", "sha256": "%s"}]}}"""
                    .formatted(sha256(CODINGS)));
        } else {
            answer(exchange, 404, "");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
