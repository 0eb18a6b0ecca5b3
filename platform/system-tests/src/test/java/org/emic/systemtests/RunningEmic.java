package org.emic.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/// The whole system over a data folder, started by `./run --data` as a person would, and seen from outside: its processes,
/// its address, its broker, its databases.
final class RunningEmic implements Reachable, AutoCloseable {

    static final List<String> SERVICES = List.of("ingest-service", "coding-service", "theme-service", "report-service");
    static final List<String> DATABASES = List.of("emic_ingest", "emic_coding", "emic_theme", "emic_report");

    // Longer than the launcher's own patience, so that it says what did not come up.
    private static final Duration LONGEST_START = Duration.ofMinutes(7);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(3);

    private final Path data;
    private final Path points;
    private final Process launcher;
    private final Supervision supervision;
    private final Browser browser;

    private RunningEmic(Path data, Path points, Process launcher, Supervision supervision, Browser browser) {
        this.data = data;
        this.points = points;
        this.launcher = launcher;
        this.supervision = supervision;
        this.browser = browser;
    }

    /// Starts it with one coding-service.
    static RunningEmic over(Path folder) {
        return over(folder, Map.of());
    }

    /// Starts it, and returns when it has printed its address.
    ///
    /// @param folder      where its data, its fail points and what it says are kept
    /// @param environment what the launcher reads beside
    static RunningEmic over(Path folder, Map<String, String> environment) {
        return of(Emic.ROOT, folder, environment);
    }

    /// Starts that of another built tree.
    static RunningEmic of(Path root, Path folder, Map<String, String> environment) {
        try {
            Path points = folder.resolve("points");
            for (String service : SERVICES) {
                Files.createDirectories(points.resolve(service));
            }
            Map<String, String> all = new HashMap<>(environment);
            all.put("EMIC_MESSAGING_FAIL_POINTS", points.toString());
            Path out = folder.resolve("out.txt");
            Path errors = folder.resolve("errors.txt");
            Process launcher = Emic.start(root, folder, out, errors, all, "--data", folder.resolve("data").toString());
            // Whoever stops the tests stops Emic.
            Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
            Supervision supervision = new Supervision(errors, Clock.systemUTC());
            await("start").atMost(LONGEST_START)
                    .until(() -> !launcher.isAlive() || Files.readString(out).contains("\n"));
            if (!launcher.isAlive()) {
                throw new AssertionError("Emic does not start: " + supervision.told());
            }
            return new RunningEmic(folder.resolve("data"), points, launcher, supervision,
                    new Browser(URI.create(Files.readString(out).lines().findFirst().orElseThrow())));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public Browser browser() {
        return browser;
    }

    Supervision supervision() {
        return supervision;
    }

    /// The process of a name.
    Victim victim(String name) {
        return new Victim(name, data.resolve("run").resolve(name + ".pid"));
    }

    /// The file that makes a service die at a point when it gets there.
    Path failPoint(String service, String point) {
        return points.resolve(service).resolve(point);
    }

    /// @param database such as `emic_coding`
    Connection database(String database) throws SQLException {
        return connect(database, database, database);
    }

    /// The database server, as its superuser.
    Connection server() throws SQLException {
        return connect("postgres", "postgres", "postgres");
    }

    private Connection connect(String database, String role, String secret) throws SQLException {
        try {
            String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%s/%s".formatted(port, database), role,
                    Files.readString(data.resolve("secrets").resolve(secret), StandardCharsets.US_ASCII).strip());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /// What a Kafka client connects to.
    String broker() {
        Properties settings = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("run/kafka.properties"))) {
            settings.load(reader);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return settings.getProperty("advertised.listeners").replace("PLAINTEXT://", "");
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker()));
    }

    /// The end of a process's log, for the message of a failed test.
    String log(String name) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(data.resolve("logs").resolve(name + ".log")));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException ex) {
            return "no log of " + name;
        }
    }

    @Override
    public void shouldBeAlive() {
        if (!launcher.isAlive()) {
            throw new AssertionError("Emic has ended: " + supervision.told());
        }
    }

    /// Waits for the report that covers everything that was accepted, and until nobody has anything left to do.
    Results resultsOf(Researchers researchers) throws InterruptedException {
        researchers.awaitReport();
        new Quiet(this).await(Researchers.PATIENCE);
        return new Results(researchers.files(), Tables.of(this));
    }

    /// Kills the launcher, the guardians and everything they guard at the same time, as if the machine had died.
    void killEverything() throws InterruptedException {
        List<ProcessHandle> all = Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            one.onExit().join();
        }
        launcher.waitFor();
    }

    /// Ends it as Ctrl-C does and returns when all of it is gone.
    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
                throw new AssertionError("Emic does not stop: " + supervision.told());
            }
        } catch (InterruptedException ex) {
            launcher.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

}
