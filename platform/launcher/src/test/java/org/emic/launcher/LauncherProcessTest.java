package org.emic.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emic.launcher.fake.FakeHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The launcher as a process of its own, with a real Kafka, a real PostgreSQL and stand-ins for the services.
@Timeout(300)
class LauncherProcessTest {

    @TempDir
    Path folder;

    @BeforeEach
    void twoTranscripts() throws IOException {
        FakeHome.at(folder.resolve("home"));
        Files.createDirectory(folder.resolve("tmp"));
        Files.writeString(folder.resolve("call.txt"), "ANA: One.\n");
        Files.writeString(folder.resolve("broken.txt"), "BROKEN\n");
    }

    @Test
    void analysesWritesTheResultsNamesThemAndLeavesNothingElse() throws Exception {
        Process launcher = launch("analyse", "call.txt", "--out", "out dir/results");

        assertThat(launcher.waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("stdout"))).isEqualTo("out dir/results/codings.csv\n");
        assertThat(folder.resolve("out dir/results")).isDirectoryContaining("glob:**/codings.csv");
        assertThat(Files.readAllLines(folder.resolve("stderr"))).containsSubsequence("start    6 of 6 up",
                "ingest   1 transcript, 1 turn, 3 words, 2 incidents");
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
        assertThat(running()).isEmpty();
    }

    @Test
    void namesTheFileThatIngestRefusesAsTheCallerWroteItAndWritesNothing() throws Exception {
        Process launcher = launch("analyse", "./call.txt", "./broken.txt", "--out", "out");

        assertThat(launcher.waitFor()).isEqualTo(2);
        assertThat(Files.readAllLines(folder.resolve("stderr")))
                .contains("./broken.txt: line 2: has no speaker. Write NAME: before the words.");
        assertThat(Files.readString(folder.resolve("stdout"))).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void takesEverythingWithItWhenItIsKilled() throws Exception {
        Process launcher = launch("--data", "data");
        awaitAddress();
        assertThat(running()).hasSizeGreaterThan(7);

        launcher.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(running()).isEmpty());
    }

    @Test
    void endsInOrderWhenToldToAndLetsNobodyElseOntoItsData() throws Exception {
        Process launcher = launch("--data", "data");
        String address = awaitAddress();
        assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+/\\?token=[0-9a-f]{48}\n");
        Files.move(folder.resolve("stderr"), folder.resolve("first"));

        Process second = launch("--data", "data");
        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("stderr"))).contains("data is in use by another launcher")
                .hasLineCount(1);

        launcher.destroy();
        assertThat(launcher.waitFor()).isZero();
        assertThat(running()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("first"))).last().asString().startsWith("stopping");
        assertThat(Files.readString(folder.resolve("data/logs/postgres.log"))).contains(
                "received fast shutdown request",
                "database system is shut down");
    }

    private Process launch(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-Demic.home=" + folder.resolve("home"), "-cp", System.getProperty("java.class.path"),
                Launcher.class.getName()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile())
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment().put("XDG_CACHE_HOME", Path.of("target", "cache").toAbsolutePath().toString());
        return builder.start();
    }

    private String awaitAddress() throws IOException {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.readString(folder.resolve("stderr")).contains("Ctrl-C stops everything"));
        return Files.readString(folder.resolve("stdout"));
    }

    /// Command lines of everything that was started under this test's folder, and of its guardians.
    private List<String> running() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .map(process -> process.info().commandLine())
                .flatMap(Optional::stream)
                .filter(line -> line.contains(folder.toString()))
                .toList();
    }
}
