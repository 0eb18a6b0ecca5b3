package org.emic.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The one script, called as a person would call it.
final class Emic {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    /// The built tree that is tested.
    static final Path ROOT = Path.of(System.getProperty("emic.root")).toAbsolutePath();

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
            Process process = start(ROOT, workingDirectory, out, err, Map.of(), words("analyse", arguments));
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

    private static String[] words(String first, Object... more) {
        return Stream.concat(Stream.of(first), Arrays.stream(more)).map(Object::toString).toArray(String[]::new);
    }

    /// `./run` with these arguments, left running.
    ///
    /// @param root        the built tree whose `run` it is
    /// @param environment what it is given beside this process's own
    static Process start(Path root, Path workingDirectory, Path out, Path err, Map<String, String> environment,
            String... arguments) throws IOException {
        assertThat(UsualPort.isTaken()).isTrue();
        List<String> call = new ArrayList<>(List.of(root.resolve("run").toString()));
        call.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(call).directory(workingDirectory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// Removes a folder with all that is in it; does nothing where there is none.
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }

}
