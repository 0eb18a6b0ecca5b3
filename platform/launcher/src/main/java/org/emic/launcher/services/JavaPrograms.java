package org.emic.launcher.services;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.emic.launcher.data.DataDirectory;
import org.emic.launcher.kafka.KafkaServer;
import org.emic.launcher.process.Command;

/// The Java programs of an installation, each made ready to start quickly. Thread-safe.
final class JavaPrograms {

    private final Installation installation;
    private final DataDirectory data;
    private final Map<String, QuickStart> starts = new ConcurrentHashMap<>();

    JavaPrograms(Installation installation, DataDirectory data) {
        this.installation = installation;
        this.data = data;
    }

    /// The command of a module's jar.
    ///
    /// @param name   of the process
    /// @param module its folder in the project
    Command jar(String name, String module, List<String> options, Map<String, String> environment)
            throws IOException, InterruptedException {
        QuickStart start = QuickStart.ofJar(installation.jar(module), installation.java());
        starts.put(name, start);
        return command(name, start.line(), options, environment);
    }

    /// The command of one more instance of a module's jar, which records nothing.
    Command further(String name, String module, List<String> options, Map<String, String> environment)
            throws IOException, InterruptedException {
        return command(name, QuickStart.ofJar(installation.jar(module), installation.java()).plainLine(), options,
                environment);
    }

    private Command command(String name, List<String> start, List<String> options, Map<String, String> environment)
            throws IOException {
        List<String> line = new ArrayList<>(List.of(installation.java().toString()));
        line.addAll(options);
        line.addAll(start);
        return new Command(name, line, environment, data.root(), data.log(name), "TERM");
    }

    Command broker(KafkaServer kafka) throws IOException {
        Path folder = installation.home().resolve("platform/launcher/target/start");
        QuickStart start = QuickStart.ofClass(installation.brokersClassPath(), KafkaServer.MAIN, folder);
        starts.put("kafka", start);
        return kafka.command(start.line());
    }

    /// Whether the program of a name records something when it ends.
    boolean records(String name) {
        QuickStart start = starts.get(name);
        return start != null && start.records();
    }

    /// Whether any program records something when it ends.
    boolean record() {
        return starts.values().stream().anyMatch(QuickStart::records);
    }

    /// Keeps what the programs have recorded for later starts.
    ///
    /// @param statuses name -> exit status
    void keep(Function<String, OptionalInt> statuses) {
        starts.forEach((name, start) -> {
            try {
                start.keep(statuses.apply(name));
            } catch (IOException laterStartsAreSlower) {
                // The next start records again.
            }
        });
    }
}
