package org.emic.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// A service as the gateway sees one: answers anything with its name, and remembers what it was asked.
final class FakeService implements AutoCloseable {

    record Asked(String method, String target, Map<String, List<String>> headers, long bytes, String body) {

        List<String> header(String name) {
            return headers.entrySet()
                    .stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .flatMap(header -> header.getValue().stream())
                    .toList();
        }
    }

    final List<Asked> asked = new CopyOnWriteArrayList<>();

    final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    final CountDownLatch readerLeft = new CountDownLatch(1);

    private final String name;

    private final HttpServer server;

    FakeService(String name) throws IOException {
        this.name = name;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(read(exchange));
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/progress")) {
                sendEvents(exchange);
            } else if (path.endsWith("/large")) {
                sendLarge(exchange, true);
            } else if (path.endsWith("/breaks")) {
                sendLarge(exchange, false);
            } else if (path.endsWith("/moved")) {
                exchange.getResponseHeaders().add("Location", address() + "/coding/there?x=1");
                exchange.getResponseHeaders().add("Set-Cookie", "emic=stolen");
                exchange.sendResponseHeaders(303, -1);
            } else {
                byte[] body = name.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'none'");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static Asked read(HttpExchange exchange) throws IOException {
        StringBuilder start = new StringBuilder();
        long bytes = 0;
        byte[] buffer = new byte[8192];
        InputStream body = exchange.getRequestBody();
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            bytes += read;
            if (start.length() < 200) {
                start.append(new String(buffer, 0, Math.min(read, 200), StandardCharsets.UTF_8));
            }
        }
        return new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()), bytes, start.toString());
    }

    private void sendEvents(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream;charset=UTF-8");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().flush();
        try {
            for (String event = events.take(); !event.equals("end"); event = events.take()) {
                exchange.getResponseBody().write(("data:" + event + "\n\n").getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        } catch (IOException e) {
            readerLeft.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sendLarge(HttpExchange exchange, boolean whole) throws IOException {
        byte[] block = new byte[1 << 20];
        exchange.sendResponseHeaders(200, 50L << 20);
        for (int i = 0; i < (whole ? 50 : 3); i++) {
            exchange.getResponseBody().write(block);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

}
