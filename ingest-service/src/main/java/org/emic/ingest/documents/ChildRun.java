package org.emic.ingest.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Runs a child once. It inherits no environment, what it says on standard error is dropped, as it may hold words, and when
/// its time is over it is killed.
sealed interface ChildRun {

    /// It came to its end.
    ///
    /// @param status 0, or what the JVM ended with
    /// @param answer what it wrote on standard output, up to the limit
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Ended(int status, byte[] answer) implements ChildRun {}

    /// Its time was over.
    record Killed() implements ChildRun {}

    /// Runs it to its end.
    ///
    /// @throws UncheckedIOException where it cannot be started
    static ChildRun of(List<String> command, Path folder, byte[] input, Duration time, int most) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(Redirect.DISCARD);
        builder.environment().clear();
        long end = System.nanoTime() + time.toNanos();
        try {
            Process child = builder.start();
            Thread feeder = Thread.ofVirtual().start(() -> feed(child, input));
            Thread watch = Thread.ofVirtual().start(() -> killAt(child, end));
            try (InputStream out = child.getInputStream()) {
                byte[] answer = out.readNBytes(most);
                boolean inTime = System.nanoTime() < end;
                return inTime && answer.length < most ? new Ended(child.waitFor(), answer) : new Killed();
            } catch (IOException e) {
                // Who kills a child closes what it writes to.
                if (System.nanoTime() < end) {
                    throw e;
                }
                return new Killed();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Killed();
            } finally {
                watch.interrupt();
                feeder.interrupt();
                child.destroyForcibly().onExit().join();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void feed(Process child, byte[] input) {
        try (OutputStream in = child.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            // The child has ended, and says why itself.
        }
    }

    private static void killAt(Process child, long end) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            child.destroyForcibly();
        } catch (InterruptedException e) {
            // It ended before.
        }
    }
}
