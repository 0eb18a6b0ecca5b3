package org.emic.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Emic in containers, in a project of its own that is removed with all it has stored. What its containers said stays in
/// `target/compose.log`.
final class Deployment implements Reachable, AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/\\?token=[\\w-]+");
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Path LOG = Path.of("target", "compose.log");

    private final Compose compose;
    private Browser browser;

    private Deployment(Compose compose) {
        this.compose = compose;
        this.browser = printed();
    }

    /// Builds the images, and starts what is made of them.
    static Deployment up(List<String> command) {
        int port = freePort();
        Compose compose = new Compose(command,
                Map.of("COMPOSE_PROJECT_NAME", "emic-test-" + port, "EMIC_PUBLISHED_PORT", Integer.toString(port)));
        try {
            compose.run("up", "--build", "--detach");
            return new Deployment(compose);
        } catch (AssertionError | RuntimeException failed) {
            remove(compose);
            throw failed;
        }
    }

    /// Starts that many of a service.
    void scale(String service, int instances) {
        compose.run("up", "--detach", "--no-recreate", "--scale", service + "=" + instances);
    }

    /// How many containers of a service are ready.
    long ready(String service) {
        return compose.run("ps", service).lines().filter(line -> line.contains("(healthy)")).count();
    }

    /// Kills a service's containers with SIGKILL. Docker starts nobody again whom somebody killed, so this does.
    void kill(String service) {
        compose.run("kill", "-s", "SIGKILL", service);
        compose.run("start", service);
    }

    /// Removes all containers, keeps what they have stored, and starts others.
    void downAndUp() {
        compose.run("down");
        compose.run("up", "--detach");
        browser = printed();
    }

    /// What the gateway printed last opens once, and then remembers its browser.
    private Browser printed() {
        return new Browser(URI.create(await("address").atMost(LONGEST_START)
                .until(() -> ADDRESS.matcher(compose.run("logs", "gateway"))
                        .results()
                        .map(MatchResult::group)
                        .reduce((_, last) -> last)
                        .orElse(""), address -> !address.isEmpty())));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public Browser browser() {
        return browser;
    }

    @Override
    public void shouldBeAlive() {
        // Docker starts again what ends.
    }

    @Override
    public void close() {
        remove(compose);
    }

    private static void remove(Compose compose) {
        try {
            Files.writeString(LOG, compose.run("logs", "--no-color", "--timestamps"));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } finally {
            compose.run("down", "--volumes", "--remove-orphans");
        }
    }

}
