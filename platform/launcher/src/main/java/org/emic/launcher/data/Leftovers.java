package org.emic.launcher.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// What runs on a data directory, written down, so that a launcher that follows a killed one lets the old processes end first.
public final class Leftovers {

    private final Path folder;

    /// @param folder where one small file a process is kept
    public Leftovers(Path folder) {
        this.folder = folder;
    }

    /// Writes down a process.
    public void note(String name, ProcessHandle process) {
        try {
            Files.writeString(folder.resolve(name + ".pid"), process.pid() + " " + startOf(process),
                    StandardCharsets.US_ASCII);
        } catch (IOException notWritten) {
            // Without the note a later start merely does not wait; PostgreSQL and Kafka hold locks of their own.
        }
    }

    /// Waits until nothing noted runs any more, killing what is left after `longest`, and forgets it all.
    public void settle(Duration longest) throws IOException, InterruptedException {
        try (Stream<Path> notes = Files.list(folder)) {
            for (Path note : notes.filter(file -> file.toString().endsWith(".pid")).sorted().toList()) {
                Optional<ProcessHandle> running = running(note);
                if (running.isPresent()) {
                    await(running.get(), longest);
                }
                Files.deleteIfExists(note);
            }
        }
    }

    private static Optional<ProcessHandle> running(Path note) throws IOException {
        String[] parts = Files.readString(note, StandardCharsets.US_ASCII).strip().split(" ", 2);
        if (parts.length < 2 || !parts[0].matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(parts[0])).filter(process -> startOf(process).equals(parts[1]));
    }

    private static void await(ProcessHandle process, Duration longest) throws InterruptedException {
        try {
            process.onExit().get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
