package org.emic.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// How a child process is started.
///
/// @param name        short name in messages and of the log
/// @param line        program and arguments; visible to everybody on the machine, so never a secret
/// @param environment variables beside the launcher's own; secrets go here
/// @param directory   working directory
/// @param log         file that receives standard output and standard error, appended
/// @param stopSignal  the signal, without `SIG`, that asks the process to end
public record Command(String name, List<String> line, Map<String, String> environment, Path directory, Path log,
        String stopSignal) {

    public Command {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
        if (line.isEmpty()) {
            throw new IllegalArgumentException("no program");
        }
    }

    /// The command without its environment, which may hold secrets.
    @Override
    public String toString() {
        return name + " " + line;
    }
}
