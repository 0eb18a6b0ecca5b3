package org.emic.launcher.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/// A built project whose services are [FakeService]s.
public final class FakeHome {

    private static final List<String> MODULES = List.of("ingest-service", "coding-service", "theme-service",
            "report-service", "platform/gateway");

    private FakeHome() {}

    /// Writes the jars under `home`.
    public static Path at(Path home) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        for (String module : MODULES) {
            Path target = Files.createDirectories(home.resolve(module).resolve("target"));
            try (OutputStream file = Files.newOutputStream(target.resolve("fake-exec.jar"));
                    JarOutputStream jar = new JarOutputStream(file, manifest);
                    InputStream type = FakeHome.class.getResourceAsStream("/" + entry)) {
                jar.putNextEntry(new ZipEntry(entry));
                if (type == null) {
                    throw new IOException("no class file of " + entry);
                }
                type.transferTo(jar);
                jar.closeEntry();
            }
        }
        return home;
    }

    public static void main(String[] arguments) throws IOException {
        at(Path.of(arguments[0]));
    }
}
