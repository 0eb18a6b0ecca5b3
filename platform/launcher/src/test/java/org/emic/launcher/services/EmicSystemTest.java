package org.emic.launcher.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.emic.launcher.data.DataDirectory;
import org.emic.launcher.fake.FakeHome;
import org.emic.launcher.terminal.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A real Kafka and a real PostgreSQL, and stand-ins for the services.
@Timeout(300)
class EmicSystemTest {

    @TempDir
    Path folder;

    private final Lines lines = new Lines();

    @Test
    void keepsEveryRoleToItsOwnDatabaseAndAsksEverybodyForAPassword() throws Exception {
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"), false); EmicSystem system = system(data)) {
            system.start();
            String coding = password(data, "emic_coding");

            assertThat(answer(system, "emic_coding", "emic_coding", coding)).isEqualTo("emic_coding");
            for (String other : List.of("emic_ingest", "emic_theme", "emic_report", "postgres", "template1")) {
                assertThatThrownBy(() -> answer(system, other, "emic_coding", coding)).isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied for database");
            }
            for (String user : List.of("emic_coding", "postgres")) {
                for (String wrong : List.of("", "wrong", password(data, "emic_theme"))) {
                    assertThatThrownBy(() -> answer(system, user, user, wrong)).isInstanceOf(SQLException.class)
                            .hasMessageContaining("password");
                }
            }
            assertThat(Files.readString(data.folder("postgres").resolve("pg_hba.conf")).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).endsWith("scram-sha-256"));
            assertThat(Files.getPosixFilePermissions(data.folder("secrets").resolve("emic_coding"))).hasSize(2);
        }
        assertThat(commandLinesWith(folder.toString())).isEmpty();
    }

    @Test
    void goesOnWhereItStoppedOnTheSameDataAndOtherPorts() throws Exception {
        String first;
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"), true); EmicSystem system = system(data)) {
            system.start();
            first = postgres(system);
            String report = password(data, "emic_report");
            try (Connection connection = connect(system, "emic_report", "emic_report", report);
                    var statement = connection.createStatement()) {
                statement.execute("create table kept as select 42 as answer");
            }
            try (Admin admin = admin(system)) {
                admin.createTopics(Set.of(new NewTopic("emic.kept.v1", 2, (short) 1))).all().get(20, TimeUnit.SECONDS);
            }
        }
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"), true); EmicSystem system = system(data)) {
            system.start();
            assertThat(postgres(system)).isNotEqualTo(first);
            try (Connection connection = connect(system, "emic_report", "emic_report", password(data, "emic_report"));
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select answer from kept")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(42);
            }
            try (Admin admin = admin(system)) {
                assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).containsExactly("emic.kept.v1");
            }
        }
    }

    @Test
    void startsAgainWhatIsKilled() throws Exception {
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"), false); EmicSystem system = system(data)) {
            system.start();

            kill(line -> line.contains("coding-service"));
            kill(line -> line.contains("bin/postgres"));
            kill(line -> line.contains("log4j2.properties"));

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> lines.all().containsAll(
                            List.of("coding-service is up again", "postgres is up again", "kafka is up again")));
            assertThat(system.failure()).isNotDone();
            assertThat(answer(system, "emic_ingest", "emic_ingest", password(data, "emic_ingest")))
                    .isEqualTo("emic_ingest");
        }
        assertThat(commandLinesWith(folder.toString())).isEmpty();
    }

    @Test
    void startsAsManyCodingServicesAsAreAskedForEachWithItsOwnFailPoints() throws Exception {
        Setup three = new Setup(3, 20, Optional.of(folder.resolve("points")));
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"), false);
                EmicSystem system = system(data, three)) {
            system.start();

            for (String name : List.of("coding-service", "coding-service-2", "coding-service-3", "theme-service")) {
                assertThat(data.folder("run").resolve(name + ".pid")).exists();
                assertThat(Files.readString(data.log(name)))
                        .contains("fail points: " + folder.resolve("points").resolve(name));
            }
        }
        assertThat(commandLinesWith(folder.toString())).isEmpty();
    }

    @Test
    void failsWithTheLogOfAServiceThatDoesNotComeUp() throws Exception {
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"), false); EmicSystem system = system(data)) {
            Files.createFile(data.folder("refuse-to-start"));

            assertThatThrownBy(system::start).isInstanceOf(IOException.class)
                    .hasMessageMatching("[a-z]+-service does not stay up \\(status 3\\); see .*-service\\.log");
        }
        assertThat(commandLinesWith(folder.toString())).isEmpty();
    }

    private EmicSystem system(DataDirectory data) throws IOException {
        return system(data, Setup.USUAL);
    }

    private EmicSystem system(DataDirectory data, Setup setup) throws IOException {
        Path home = FakeHome.at(folder.resolve("home"));
        Path cache = Path.of("target", "cache").toAbsolutePath();
        return new EmicSystem(Installation.at(home, cache), data, Purpose.SMALL_STUDY, setup, 0, new SecureRandom(),
                lines);
    }

    private void kill(Predicate<String> which) {
        ProcessHandle process = ProcessHandle.allProcesses()
                .filter(any -> any.info().commandLine().filter(line -> line.contains(folder.toString())).isPresent())
                .filter(any -> any.info().command().filter(command -> !command.endsWith("sh")).isPresent())
                .filter(any -> any.info().commandLine().filter(which).isPresent())
                .findFirst()
                .orElseThrow();
        process.destroyForcibly();
    }

    private static List<String> commandLinesWith(String words) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine())
                .flatMap(Optional::stream)
                .filter(line -> line.contains(words))
                .toList();
    }

    private static String password(DataDirectory data, String role) throws IOException {
        return Files.readString(data.folder("secrets").resolve(role));
    }

    private static String postgres(EmicSystem system) {
        return system.database("postgres");
    }

    private static Admin admin(EmicSystem system) {
        return Admin.create(Map.of("bootstrap.servers", system.broker()));
    }

    private static Connection connect(EmicSystem system, String database, String user, String password)
            throws SQLException {
        return DriverManager.getConnection(system.database(database), user, password);
    }

    private static String answer(EmicSystem system, String database, String user, String password)
            throws SQLException {
        try (Connection connection = connect(system, database, user, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select current_user")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
