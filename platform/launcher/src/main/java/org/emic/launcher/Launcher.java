package org.emic.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.emic.launcher.call.BadCall;
import org.emic.launcher.call.Fault;
import org.emic.launcher.data.DataDirectory;
import org.emic.launcher.services.Installation;
import org.emic.launcher.services.Setup;
import org.emic.launcher.terminal.Terminal;
import picocli.CommandLine;

/// The main class behind `./run`. Exit status: 0 done, 1 the system failed, 2 the call or an input is bad.
public final class Launcher {

    private static final int FAILED = 1;
    private static final int BAD = 2;

    private Launcher() {}

    /// @param arguments of the command line, without `run`
    public static void main(String[] arguments) {
        PrintStream results = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream people = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        Path user = folder("HOME", Path.of(System.getProperty("user.home")));
        Path cache = folder("XDG_CACHE_HOME", user.resolve(".cache")).resolve("emic");
        Path share = folder("XDG_DATA_HOME", user.resolve(".local/share")).resolve("emic");
        Path home = Path.of(System.getProperty("emic.home", "."));
        Terminal terminal = new Terminal(people, Boolean.getBoolean("emic.terminal"), InstantSource.system());
        Setup setup;
        try {
            setup = Setup.of(System.getenv());
        } catch (IllegalArgumentException e) {
            terminal.say(new Fault("run", "", String.valueOf(e.getMessage()), "Mend or unset it").line());
            System.exit(BAD);
            return;
        }
        Surroundings surroundings = new Surroundings(Installation.at(home, cache), setup,
                Path.of("").toAbsolutePath(), share, Path.of(System.getProperty("java.io.tmpdir")), results, terminal,
                InstantSource.system(), new SecureRandom());
        System.exit(run(surroundings, arguments));
    }

    private static Path folder(String variable, Path otherwise) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(otherwise);
    }

    /// Runs one call and returns its exit status.
    static int run(Surroundings surroundings, String... arguments) {
        CommandLine line = new CommandLine(new StartCommand(surroundings));
        line.addSubcommand(new DemoCommand(surroundings));
        line.addSubcommand(new AnalyseCommand(surroundings));
        line.setExpandAtFiles(false);
        line.setOut(new PrintWriter(surroundings.results(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((error, given) -> {
            String message = String.valueOf(error.getMessage());
            surroundings.progress().say(new Fault("run", "", message, "See ./run --help").line());
            return BAD;
        });
        line.setExecutionExceptionHandler((error, command, parsed) -> fail(surroundings, error));
        return line.execute(arguments);
    }

    private static int fail(Surroundings surroundings, Exception error) {
        surroundings.progress().done();
        switch (error) {
            case BadCall bad -> {
                bad.faults().forEach(fault -> surroundings.progress().say(fault.line()));
                return BAD;
            }
            case IOException e -> surroundings.progress().say("failed: " + e.getMessage());
            case DataDirectory.InUse e -> surroundings.progress().say("failed: " + e.getMessage());
            case InterruptedException e -> surroundings.progress().say("failed: interrupted");
            default -> surroundings.progress().say("failed: " + error);
        }
        return FAILED;
    }
}
