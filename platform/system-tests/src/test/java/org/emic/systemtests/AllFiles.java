package org.emic.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Every file of a running system outside the database and the broker, which are asked themselves: logs of all processes,
/// what the launcher said, and what its processes have in the temporary folder.
///
/// @param folders in which they are
record AllFiles(List<Path> folders) implements Writings {

    private static final Set<String> ASKED_THEMSELVES = Set.of("postgres", "kafka");

    /// Those of a system whose folder this is.
    static AllFiles of(Path folder) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> entries = Files.list(temporary)) {
            return new AllFiles(Stream.concat(Stream.of(folder),
                    entries.filter(entry -> entry.getFileName().toString().matches("(emic|tomcat|spring|upload).*")))
                    .toList());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public void readTo(Consumer<Writing> reader) throws IOException {
        for (Path folder : folders) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {

                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return ASKED_THEMSELVES.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile()) {
                        read(file, reader);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }

    private static void read(Path file, Consumer<Writing> reader) throws IOException {
        reader.accept(new Writing("name of " + file, file.toString().getBytes(UTF_8)));
        try {
            reader.accept(new Writing(file.toString(), Files.readAllBytes(file)));
        } catch (NoSuchFileException gone) {
            // Temporary files come and go.
        }
    }

}
