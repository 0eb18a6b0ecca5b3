package org.emic.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The one script, called as a person would call it.
final class Emic {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final Path ROOT = Path.of(System.getProperty("emic.root")).toAbsolutePath();

    private Emic() {}

    /// What a call left behind.
    ///
    /// @param exit the exit code
    /// @param lines standard output, a line each
    /// @param errors standard error
    record Outcome(int exit, List<String> lines, String errors) {}

    /// A file of the examples, such as `justice-focus-group/transcript.vtt`.
    static Path example(String name) {
        return ROOT.resolve("examples").resolve(name);
    }

    /// `./run analyse` with these arguments, to its end.
    ///
    /// @throws AssertionError if it does not end within eight minutes
    static Outcome analyse(Path workingDirectory, Object... arguments) {
        try {
            Path out = Files.createTempFile("emic-", ".out");
            Path err = Files.createTempFile("emic-", ".err");
            Process process = start(workingDirectory, out, err, "analyse", arguments);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
                throw new AssertionError("no end after " + PATIENCE + ":\n" + Files.readString(err, UTF_8));
            }
            Outcome outcome = new Outcome(process.exitValue(), Files.readAllLines(out, UTF_8),
                    Files.readString(err, UTF_8));
            Files.delete(out);
            Files.delete(err);
            return outcome;
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    /// `./run <command>` with these arguments, left running.
    static Process start(Path workingDirectory, Path out, Path err, String command, Object... arguments)
            throws IOException {
        List<String> call = new ArrayList<>(List.of(ROOT.resolve("run").toString(), command));
        for (Object argument : arguments) {
            call.add(argument.toString());
        }
        return new ProcessBuilder(call).directory(workingDirectory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

}
