package org.emic.launcher.services;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emic.launcher.data.TemporaryData;

/// How a Java program starts in about half the time: unpacked, with an archive of its loaded classes (class data sharing,
/// JEP 310 and 350). The archive is written when the program ends for the first time after a build, and used from then on.
/// Where the folder cannot be written, the program starts as it is.
///
/// @param line      what follows the JVM's options
/// @param recording the archive that this run writes under another name; equal to `archive` where there is nothing to write
/// @param archive   where later runs look for it
record QuickStart(List<String> line, Path recording, Path archive) {

    private static final int ENDED_BY_SIGTERM = 128 + 15;

    QuickStart {
        line = List.copyOf(line);
    }

    /// For a jar made by Spring Boot, whose nested jars an archive cannot hold.
    static QuickStart ofJar(Path jar, Path java) throws IOException, InterruptedException {
        QuickStart plain = new QuickStart(List.of("-jar", jar.toString()), jar, jar);
        Path folder = jar.resolveSibling("start");
        if (!isBoot(jar)) {
            return plain;
        }
        String key = key(content(jar));
        Path unpacked = folder.resolve(key);
        if (!Files.isReadable(unpacked.resolve(jar.getFileName()))
                && !(isWritable(folder) && unpack(jar, java, unpacked))) {
            return plain;
        }
        return of(List.of("-jar", unpacked.resolve(jar.getFileName()).toString()), unpacked.resolve("classes"));
    }

    /// For a main class.
    ///
    /// @param classPath may end entries with `*`, for all jars of a folder
    /// @param folder    where the archive may be kept
    static QuickStart ofClass(String classPath, String mainClass, Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            entries.addAll(expanded(entry));
        }
        String explicit = String.join(File.pathSeparator, entries.stream().map(Path::toString).toList());
        List<String> line = List.of("-cp", explicit, mainClass);
        if (entries.stream().anyMatch(Files::isDirectory)) {
            return new QuickStart(line, folder, folder);
        }
        return of(line, folder.resolve(key(stamps(entries))));
    }

    private static QuickStart of(List<String> line, Path stem) {
        Path archive = stem.resolveSibling(stem.getFileName() + ".jsa");
        if (Files.exists(archive)) {
            return new QuickStart(with("-XX:SharedArchiveFile=" + archive, line), archive, archive);
        }
        if (!isWritable(stem.resolveSibling(""))) {
            return new QuickStart(line, archive, archive);
        }
        Path recording = stem.resolveSibling(
                "%s.%d.part".formatted(stem.getFileName(), ProcessHandle.current().pid()));
        return new QuickStart(with("-XX:ArchiveClassesAtExit=" + recording, line), recording, archive);
    }

    private static List<String> with(String option, List<String> line) {
        return Stream.concat(Stream.of(option, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"), line.stream()).toList();
    }

    /// What follows the JVM's options where nothing is to be recorded, because another process does.
    List<String> plainLine() {
        return records() ? line.subList(1, line.size()) : line;
    }

    /// Whether this run writes an archive when it ends.
    boolean records() {
        return !recording.equals(archive);
    }

    /// Keeps what this run has recorded if the program ended as it was told to.
    ///
    /// @param status the program's exit status, if it has ended
    void keep(OptionalInt status) throws IOException {
        if (!records()) {
            return;
        }
        boolean whole = status.isPresent() && (status.getAsInt() == 0 || status.getAsInt() == ENDED_BY_SIGTERM);
        if (whole && Files.exists(recording)) {
            Files.move(recording, archive, StandardCopyOption.ATOMIC_MOVE);
            removeOlder();
        } else {
            Files.deleteIfExists(recording);
        }
    }

    private void removeOlder() throws IOException {
        try (Stream<Path> siblings = Files.list(archive.resolveSibling(""))) {
            for (Path sibling : siblings.filter(file -> file.toString().endsWith(".jsa")).toList()) {
                if (!sibling.equals(archive)) {
                    Files.deleteIfExists(sibling);
                }
            }
        }
    }

    private static boolean unpack(Path jar, Path java, Path unpacked) throws IOException, InterruptedException {
        Path fresh = Files.createTempDirectory(unpacked.getParent(), "unpacking-");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        Process tools = new ProcessBuilder(java.toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination", fresh.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        tools.getOutputStream().close();
        if (tools.waitFor() != 0 || !Files.exists(fresh.resolve(jar.getFileName()))) {
            TemporaryData.remove(fresh);
            return false;
        }
        removeOthers(unpacked, fresh);
        try {
            Files.move(fresh, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException anotherLauncherWasFirst) {
            TemporaryData.remove(fresh);
        }
        return Files.isReadable(unpacked.resolve(jar.getFileName()));
    }

    /// What earlier builds have left.
    private static void removeOthers(Path unpacked, Path fresh) throws IOException {
        try (Stream<Path> entries = Files.list(unpacked.getParent())) {
            for (Path entry : entries.toList()) {
                if (!entry.equals(unpacked) && !entry.equals(fresh)
                        && !entry.getFileName().toString().startsWith("unpacking-")) {
                    TemporaryData.remove(entry);
                }
            }
        }
    }

    private static boolean isBoot(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest() != null
                    && file.getManifest().getMainAttributes().getValue("Spring-Boot-Version") != null;
        } catch (IOException notReadable) {
            return false;
        }
    }

    private static boolean isWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> expanded(String entry) throws IOException {
        if (!entry.endsWith("*")) {
            return List.of(Path.of(entry));
        }
        try (Stream<Path> jars = Files.list(Path.of(entry.substring(0, entry.length() - 1)))) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /// What is in a jar, whenever it was built.
    private static String content(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return jar + file.stream()
                    .map(entry -> "\n%s %d %d".formatted(entry.getName(), entry.getSize(), entry.getCrc()))
                    .collect(Collectors.joining());
        }
    }

    /// What the JVM compares before it uses an archive of a class path.
    private static String stamps(List<Path> jars) throws IOException {
        StringBuilder stamps = new StringBuilder();
        for (Path jar : jars) {
            stamps.append("\n%s %d %d".formatted(jar.toAbsolutePath(), Files.size(jar),
                    Files.getLastModifiedTime(jar).toMillis()));
        }
        return stamps.toString();
    }

    /// Changes with what an archive depends on, the JVM included.
    private static String key(String parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((Runtime.version() + parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
