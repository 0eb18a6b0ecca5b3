package org.emic.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A process of a running system, found by the note that the launcher keeps of it. The note names its guardian, a shell;
/// signals go to the guardian's child, the process itself.
///
/// @param name such as `coding-service-2` or `postgres`
/// @param note file with the guardian's pid
record Victim(String name, Path note) {

    /// The guardian that lives now.
    Optional<ProcessHandle> guardian() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(note).split(" ")[0]))
                    .filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException notYet) {
            return Optional.empty();
        }
    }

    /// The process that lives now.
    Optional<ProcessHandle> process() {
        return guardian().flatMap(guardian -> guardian.children()
                .filter(child -> !child.info().command().equals(guardian.info().command()))
                .findFirst());
    }

    /// Kills it with `kill -9`.
    ///
    /// @throws AssertionError if there is no process to kill, or it does not die
    void kill() {
        end("KILL", Duration.ofSeconds(10));
    }

    /// Ends it by a signal and tells how long that took.
    ///
    /// @throws AssertionError if there is no process, or it takes too long
    Duration end(String signal, Duration longest) {
        ProcessHandle process = alive();
        long from = System.nanoTime();
        signal(signal, process);
        try {
            process.onExit().get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return Duration.ofNanos(System.nanoTime() - from);
        } catch (TimeoutException | ExecutionException ex) {
            throw new AssertionError("%s does not end %s after SIG%s".formatted(name, longest, signal), ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    /// Stops it in the middle of whatever it does; it keeps its memory, its connections and its belief to be alive.
    void pause() {
        signal("STOP", alive());
    }

    void goOn() {
        signal("CONT", alive());
    }

    /// Kills it and keeps it away: its guardian is suspended, so that the launcher does not learn of its death.
    void takeAway() {
        ProcessHandle guardian = guardian().orElseThrow(this::nobody);
        ProcessHandle process = alive();
        signal("STOP", guardian);
        signal("KILL", process);
    }

    /// Lets the launcher see that it died, and start it again.
    void giveBack() {
        signal("CONT", guardian().orElseThrow(this::nobody));
    }

    private ProcessHandle alive() {
        return process().orElseThrow(this::nobody);
    }

    private AssertionError nobody() {
        return new AssertionError("there is no living " + name);
    }

    private static void signal(String signal, ProcessHandle process) {
        try {
            Process kill = new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, process.pid())).inheritIO()
                    .start();
            if (kill.waitFor() != 0) {
                throw new AssertionError("SIG%s did not reach %d".formatted(signal, process.pid()));
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

}
