package org.emic.coding.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The processor's family, as far as it can change the last bits of a vector.
final class InstructionSet {

    /// Widest first.
    private static final List<String> EXTENSIONS = List.of("avx512_vnni", "avx512f", "avx2", "avx", "sse4_2", "sve",
            "asimd");

    private InstructionSet() {}

    /// Such as `x86-64 avx2`; the architecture alone where the system does not say more.
    static String ofThisMachine() {
        String architecture = architecture(System.getProperty("os.arch", "unknown"));
        try {
            return of(architecture, Files.readAllLines(Path.of("/proc/cpuinfo")));
        } catch (IOException | RuntimeException e) {
            return architecture;
        }
    }

    static String of(String architecture, List<String> cpuinfo) {
        Set<String> flags = cpuinfo.stream()
                .filter(line -> line.startsWith("flags") || line.startsWith("Features"))
                .limit(1)
                .flatMap(line -> Arrays.stream(line.substring(line.indexOf(':') + 1).trim().split("\\s+")))
                .collect(Collectors.toSet());
        return EXTENSIONS.stream()
                .filter(flags::contains)
                .findFirst()
                .map(extension -> architecture + " " + extension)
                .orElse(architecture);
    }

    static String architecture(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86-64";
            case "arm64" -> "aarch64";
            default -> name;
        };
    }

}
