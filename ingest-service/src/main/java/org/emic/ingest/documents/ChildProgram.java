package org.emic.ingest.documents;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.emic.ingest.documents.child.ReadDocument;

/// How a child is started: by the `java` that runs this service, with nothing on its class path but what it needs,
/// wherever that lies: in folders, in jars, or in jars within Spring Boot's executable one.
record ChildProgram(List<String> start) {

    private static final String NESTED = "jar:nested:";
    private static final List<String> CONFINED = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=64m", "-XX:ReservedCodeCacheSize=32m", "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData", "-XX:+DisableAttachMechanism", "-XX:-CreateCoredumpOnCrash",
            "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");

    ChildProgram {
        start = List.copyOf(start);
    }

    /// The program where this service was started from.
    static ChildProgram here() {
        return of(ReadDocument.class, List.of(PDDocument.class, FontBoxFont.class, RandomAccessRead.class,
                LogFactory.class));
    }

    /// The program with this main class, and what else must be on its class path.
    static ChildProgram of(Class<?> main, List<Class<?>> libraries) {
        String own = location(main).toString();
        if (own.startsWith(NESTED)) {
            String archive = path(URI.create("file:" + own.substring(NESTED.length(), own.indexOf("/!"))));
            return new ChildProgram(List.of("-Dloader.main=" + main.getName(), "-cp", archive,
                    "org.springframework.boot.loader.launch.PropertiesLauncher"));
        }
        String classPath = Stream.concat(Stream.of(main), libraries.stream())
                .map(type -> path(uri(location(type))))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        return new ChildProgram(List.of("-cp", classPath, main.getName()));
    }

    /// The whole command.
    ///
    /// @param folder the only place where it may write
    List<String> command(ChildLimits limits, Path folder, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(CONFINED);
        command.add("-Xmx" + limits.heapMegabytes() + "m");
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Duser.home=" + folder);
        // Names of hosts are looked up in this file, which is not there, and nowhere else.
        command.add("-Djdk.net.hosts.file=" + folder.resolve("hosts"));
        command.addAll(start);
        command.addAll(List.of(arguments));
        return command;
    }

    private static URL location(Class<?> type) {
        return Objects.requireNonNull(type.getProtectionDomain().getCodeSource(), type.getName()).getLocation();
    }

    private static URI uri(URL location) {
        try {
            return location.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No place for classes: " + location, e);
        }
    }

    private static String path(URI file) {
        return Path.of(file).toString();
    }
}
