package org.emic.launcher.services;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where Emic's programs are.
///
/// @param home             the root of the project, built
/// @param cache            where PostgreSQL's programs are unpacked
/// @param java             the `java` program that runs everything
/// @param brokersClassPath Kafka's jars and the launcher's
public record Installation(Path home, Path cache, Path java, String brokersClassPath) {

    static final String GATEWAY = "platform/gateway";

    /// The installation whose root is `home`, run by this JVM's own Java from the launcher's jar.
    public static Installation at(Path home, Path cache) {
        Path jar = launcher();
        Path target = jar.toAbsolutePath().getParent();
        String classPath = String.join(File.pathSeparator, target + "/kafka/*", target + "/lib/*", jar.toString());
        return new Installation(home, cache, Path.of(System.getProperty("java.home"), "bin", "java"), classPath);
    }

    /// @throws IOException if a service, or the gateway where it is wanted, was not built
    void check(Purpose purpose) throws IOException {
        for (Service service : Service.values()) {
            jar(service.module());
        }
        if (purpose.letsPeopleIn()) {
            jar(GATEWAY);
        }
    }

    /// The runnable jar of a module.
    ///
    /// @param module folder below the root, such as `coding-service`
    /// @throws IOException if it was not built
    public Path jar(String module) throws IOException {
        Path target = home.resolve(module).resolve("target");
        List<Path> jars = List.of();
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                jars = files.filter(file -> file.getFileName().toString().endsWith("-exec.jar")).sorted().toList();
            }
        }
        if (jars.isEmpty()) {
            throw new IOException("%s is not built: no *-exec.jar in %s".formatted(module, target));
        }
        return jars.getLast();
    }

    private static Path launcher() {
        try {
            return Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
