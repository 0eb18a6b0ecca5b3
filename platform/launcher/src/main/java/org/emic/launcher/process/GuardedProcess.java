package org.emic.launcher.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A child under a small guardian shell: however the launcher ends, `kill -9` included, the guardian sees its standard
/// input end and takes the child with it. The guardian has a session of its own, so that Ctrl-C reaches the launcher alone.
///
/// Thread-safe.
public final class GuardedProcess {

    private static final String GUARDIAN = guardian();
    private static final boolean OWN_SESSION = Programs.find("setsid").isPresent();

    private final Process guardian;

    private GuardedProcess(Process guardian) {
        this.guardian = guardian;
    }

    /// Starts the command.
    ///
    /// @throws IOException if the shell cannot be started or the log cannot be written
    public static GuardedProcess start(Command command) throws IOException {
        List<String> line = new ArrayList<>();
        if (OWN_SESSION) {
            line.add("setsid");
        }
        line.addAll(List.of("sh", "-c", GUARDIAN, "emic-" + command.name(), command.stopSignal()));
        line.addAll(command.line());
        Files.createDirectories(command.log().toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(line).directory(command.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
        builder.environment().putAll(command.environment());
        return new GuardedProcess(builder.start());
    }

    /// The guardian, which lives as long as its child.
    public ProcessHandle handle() {
        return guardian.toHandle();
    }

    public boolean isAlive() {
        return guardian.isAlive();
    }

    /// Waits for the end and returns the child's exit status; 128 + n if signal n ended it.
    public int await() throws InterruptedException {
        return guardian.waitFor();
    }

    /// Asks the child to end, and kills it after `grace`, whole seconds; zero kills it at once. Returns when it is gone.
    public void stop(Duration grace) throws InterruptedException {
        try (OutputStream lifeline = guardian.getOutputStream()) {
            lifeline.write((grace.toSeconds() + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException alreadyGone) {
            // The guardian has closed its end: the child has ended by itself.
        }
        if (!guardian.waitFor(grace.toMillis() + 5_000, TimeUnit.MILLISECONDS)) {
            guardian.descendants().forEach(ProcessHandle::destroyForcibly);
            guardian.destroyForcibly().waitFor();
        }
    }

    /// Runs a command to its end, guarded.
    ///
    /// @throws IOException if it does not end with 0; the message names the log
    public static void run(Command command) throws IOException, InterruptedException {
        int status = start(command).await();
        if (status != 0) {
            throw new IOException(
                    "%s ended with status %d; see %s".formatted(command.name(), status, command.log()));
        }
    }

    private static String guardian() {
        try (InputStream script = GuardedProcess.class.getResourceAsStream("guardian.sh")) {
            if (script == null) {
                throw new IllegalStateException("guardian.sh is not in the launcher's jar");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
