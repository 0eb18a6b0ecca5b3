package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailPointsTest {

    @TempDir
    private Path folder;

    private final AtomicInteger deaths = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    void aPointWithoutAFileDoesNothing(FailPoint point) {
        points().reach(point);
        assertThat(deaths).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource
    void anArmedPointKillsOnce(FailPoint point) throws Exception {
        Files.createFile(folder.resolve(point.file()));
        points().reach(point);
        points().reach(point);
        assertThat(deaths).hasValue(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onePointIsNotArmedByTheFileOfAnother() throws Exception {
        Files.createFile(folder.resolve("in-mid-batch"));
        points().reach(FailPoint.BEFORE_COMMIT);
        assertThat(deaths).hasValue(0);
        assertThat(folder.resolve("in-mid-batch")).exists();
    }

    @Test
    void nothingHappensWhileTheFolderIsMissing() {
        new FailPointFiles(folder.resolve("missing"), deaths::incrementAndGet).reach(FailPoint.IN_A_REBALANCE);
        assertThat(deaths).hasValue(0);
    }

    @Test
    void ofManyThreadsOneReachesAnArmedPoint() throws Exception {
        FailPoints points = points();
        for (int round = 1; round <= 50; round++) {
            Files.createFile(folder.resolve("before-commit"));
            CountDownLatch start = new CountDownLatch(1);
            try (ExecutorService threads = Executors.newCachedThreadPool()) {
                for (int thread = 0; thread < 8; thread++) {
                    var _ = threads.submit(() -> {
                        start.await();
                        points.reach(FailPoint.BEFORE_COMMIT);
                        return null;
                    });
                }
                start.countDown();
            }
            assertThat(deaths).hasValue(round);
        }
    }

    @Test
    void ofTwoProcessesOneDies() throws Exception {
        List<Process> processes = new ArrayList<>();
        try {
            for (int number = 0; number < 2; number++) {
                processes.add(runner());
            }
            for (Process process : processes) {
                assertThat(process.inputReader().readLine()).isEqualTo("running");
            }
            Files.createFile(folder.resolve("in-mid-batch"));
            while (processes.stream().allMatch(Process::isAlive)) {
                Thread.sleep(10);
            }
            Process dead = processes.stream().filter(process -> !process.isAlive()).findFirst().orElseThrow();
            Process other = processes.stream().filter(process -> process != dead).findFirst().orElseThrow();
            assertThat(dead.exitValue()).isEqualTo(137);
            assertThat(other.waitFor(500, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    private FailPoints points() {
        return new FailPointFiles(folder, deaths::incrementAndGet);
    }

    private Process runner() throws Exception {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Runner.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// A process that comes to the same point again and again.
    static final class Runner {

        private Runner() {}

        static void main(String[] folder) {
            FailPoints points = new FailPointFiles(Path.of(folder[0]), () -> Runtime.getRuntime().halt(137));
            IO.println("running");
            while (true) {
                points.reach(FailPoint.IN_MID_BATCH);
                LockSupport.parkNanos(50_000);
            }
        }

    }

}
