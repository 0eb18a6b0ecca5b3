package org.emic.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class GuardedProcessTest {

    @TempDir
    Path folder;

    @Test
    void asksTheChildToEndWithItsSignal() throws Exception {
        GuardedProcess process = GuardedProcess
                .start(shell("trap 'echo told; exit 7' USR1; echo ready; while :; do sleep 0.1; done", "USR1"));
        await().until(() -> log().contains("ready"));

        process.stop(Duration.ofSeconds(10));

        assertThat(process.await()).isEqualTo(7);
        assertThat(log()).contains("told");
    }

    @Test
    void killsAChildThatDoesNotListen() throws Exception {
        GuardedProcess process = GuardedProcess
                .start(shell("trap '' TERM; echo ready; while :; do sleep 0.1; done", "TERM"));
        await().until(() -> log().contains("ready"));

        process.stop(Duration.ofSeconds(1));

        assertThat(process.await()).isEqualTo(128 + 9);
    }

    @Test
    void passesSecretsInTheEnvironmentAndGivesNoInput() throws Exception {
        Command command = new Command("child", List.of("sh", "-c", "cat; echo \"secret is $SECRET\""),
                Map.of("SECRET", "s3cret"), folder, folder.resolve("child.log"), "TERM");

        assertThat(GuardedProcess.start(command).await()).isZero();
        assertThat(log()).isEqualTo("secret is s3cret\n");
        assertThat(command.toString()).doesNotContain("s3cret");
    }

    @Test
    void runsACommandToItsEndAndNamesTheLogWhereItFails() throws Exception {
        GuardedProcess.run(shell("true", "TERM"));

        assertThatThrownBy(() -> GuardedProcess.run(shell("exit 4", "TERM"))).isInstanceOf(IOException.class)
                .hasMessageContaining("status 4")
                .hasMessageContaining("child.log");
    }

    private Command shell(String script, String signal) {
        return new Command("child", List.of("sh", "-c", script), Map.of(), folder, folder.resolve("child.log"),
                signal);
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("child.log"));
    }
}
