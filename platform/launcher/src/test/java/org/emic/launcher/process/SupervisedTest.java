package org.emic.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SupervisedTest {

    private static final int PATIENCE = 4;

    @TempDir
    Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<GuardedProcess> started = new CopyOnWriteArrayList<>();

    @Test
    void startsAProcessAgainThatDies() throws Exception {
        Supervised supervised = supervised("sleep 60", 10);
        supervised.start();
        supervised.ready().get(10, TimeUnit.SECONDS);

        started.getFirst().handle().children().forEach(ProcessHandle::destroyForcibly);

        await().until(() -> said.contains("child is up again"));
        assertThat(started).hasSize(2);
        assertThat(said.getFirst()).contains("child ended with status").contains("child.log");
        supervised.stop(Duration.ofSeconds(5));
        assertThat(started).noneMatch(GuardedProcess::isAlive);
        assertThat(supervised.givenUp()).isNotDone();
    }

    @Test
    void givesUpAProcessThatNeverComesUp() throws Exception {
        Supervised supervised = supervised("exit 3", 10);
        supervised.start();

        assertThat(supervised.givenUp().get(20, TimeUnit.SECONDS)).contains("child does not stay up (status 3)");
        assertThat(started).hasSize(2);
    }

    @Test
    void givesUpAProcessThatKeepsDyingWhenItsPatienceIsOver() throws Exception {
        Supervised supervised = supervised("sleep 60", 10);
        supervised.start();
        for (int life = 1; life <= PATIENCE; life++) {
            int before = life - 1;
            await().until(() -> supervised.ready().isDone()
                    && said.stream().filter("child is up again"::equals).count() == before);
            assertThat(supervised.givenUp()).isNotDone();
            GuardedProcess present = started.getLast();
            await().until(() -> !kill(present).isAlive());
        }

        assertThat(supervised.givenUp().get(20, TimeUnit.SECONDS)).contains("child does not stay up (status 137)");
        assertThat(started).hasSize(PATIENCE);
    }

    @Test
    void startsNothingAfterItWasStopped() throws Exception {
        Supervised supervised = supervised("sleep 60", 10);
        supervised.stop(Duration.ofSeconds(5));
        supervised.start();

        assertThat(started).isEmpty();
    }

    private static GuardedProcess kill(GuardedProcess process) {
        process.handle().children().forEach(ProcessHandle::destroyForcibly);
        return process;
    }

    private Supervised supervised(String script, long pauseMillis) {
        Path marks = folder.resolve("marks");
        Command command = new Command("child", List.of("sh", "-c", "echo up >> " + marks + "; " + script), Map.of(),
                folder, folder.resolve("child.log"), "TERM");
        return new Supervised(command, () -> Files.exists(marks) && script.startsWith("sleep"), started::add,
                said::add, Duration.ofMillis(pauseMillis), PATIENCE);
    }
}
