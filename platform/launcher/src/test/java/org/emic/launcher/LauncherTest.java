package org.emic.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.emic.launcher.services.Installation;
import org.emic.launcher.services.Setup;
import org.emic.launcher.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls that are refused before anything is started.
class LauncherTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream people = new ByteArrayOutputStream();

    @BeforeEach
    void aTranscript() throws IOException {
        Files.writeString(folder.resolve("call.txt"), "ANA: One.\n");
        Files.createDirectory(folder.resolve("full"));
        Files.writeString(folder.resolve("full/theirs.txt"), "not ours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyse call.txt", "analyse --out out", "analyse call.txt --out out --colour blue",
            "analyse call.txt --out out --segment word", "analyse call.txt --out out --names hide",
            "analyse gone.txt --out out",
            "analyse call.txt --out call.txt", "analyse call.txt --out call.txt/out",
            "analyse call.txt --out out --data full",
            "analyse call.txt call.txt --out out", "analyse @call.txt --out out", "analyze", "demo --out out"})
    void refusesABadCallWithOneLineAndStartsNothing(String call) {
        assertThat(run(call)).isEqualTo(2);
        assertThat(people.toString(StandardCharsets.UTF_8)).hasLineCount(1).doesNotContain("Exception");
        assertThat(results.size()).isZero();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void namesEveryBadFileOfACallAtOnce() throws Exception {
        Files.writeString(folder.resolve("empty.txt"), "");

        assertThat(run("analyse gone.txt call.txt empty.txt --out out")).isEqualTo(2);
        assertThat(people.toString(StandardCharsets.UTF_8)).isEqualTo("""
                gone.txt: whole file: does not exist. Check the name.
                empty.txt: whole file: is empty. Export the transcript again.
                """);
    }

    @Test
    void failsWhereTheServicesAreNotBuiltAndLeavesNoDataBehind() {
        assertThat(run("analyse call.txt --out out")).isEqualTo(1);
        assertThat(people.toString(StandardCharsets.UTF_8)).contains("failed: ").contains("is not built");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("call.txt", "full");
    }

    private int run(String call) {
        Surroundings surroundings = new Surroundings(
                new Installation(folder.resolve("home"), folder.resolve("cache"), Path.of("java"), ""), Setup.USUAL,
                folder,
                folder.resolve("data"), folder, new PrintStream(results, true, StandardCharsets.UTF_8),
                new Terminal(new PrintStream(people, true, StandardCharsets.UTF_8), false, InstantSource.system()),
                InstantSource.system(), new SecureRandom());
        return Launcher.run(surroundings, call.split(" "));
    }
}
