package org.emic.launcher.services;

import java.util.ArrayList;
import java.util.List;

/// Options of the services' JVMs: small, and quick to start.
final class Jvm {

    private Jvm() {}

    /// @param heap       the largest heap, as `-Xmx` takes it
    /// @param shortLived whether quick compilation is worth more than the best code
    static List<String> options(String heap, boolean shortLived) {
        List<String> options = new ArrayList<>(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        if (shortLived) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        return options;
    }
}
