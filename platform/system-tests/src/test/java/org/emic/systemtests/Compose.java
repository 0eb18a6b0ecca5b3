package org.emic.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The project's `docker-compose.yml`, called as a person would call it.
///
/// @param command     `docker compose` or `docker-compose`
/// @param environment what the file reads, and the name of the project
record Compose(List<String> command, Map<String, String> environment) {

    Compose {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// Whether there is an engine that containers can run on.
    static boolean hasDocker() {
        return succeeds(List.of("docker", "info"));
    }

    /// The one that is installed, 2 rather than 1; `-Demic.compose=docker-compose` takes another one.
    static Optional<List<String>> installed() {
        return Stream.of(System.getProperty("emic.compose", ""), "docker compose", "docker-compose")
                .filter(command -> !command.isEmpty())
                .map(command -> List.of(command.split(" ")))
                .filter(command -> succeeds(with(command, "version")))
                .findFirst();
    }

    /// Carries a command out, to its end.
    ///
    /// @return what it printed
    /// @throws AssertionError if it fails, with what it said
    String run(String... words) {
        try {
            Process process = start(with(command, words), environment);
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", words) + ":\n" + said);
            }
            return said;
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = start(command, Map.of());
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private static Process start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(Emic.ROOT.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static List<String> with(List<String> command, String... words) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(words));
        return all;
    }

}
