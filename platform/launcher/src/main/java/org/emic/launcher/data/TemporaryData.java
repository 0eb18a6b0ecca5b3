package org.emic.launcher.data;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Data directories that are gone when the analysis is over, since people's words must not linger.
public final class TemporaryData {

    private static final String PREFIX = "emic-analyse-";

    private TemporaryData() {}

    /// Makes a directory that only its owner can read. Those that killed launchers of the same user left behind are removed.
    ///
    /// @param parent the system's folder for temporary files
    public static Path make(Path parent) throws IOException {
        Path made = Files.createTempDirectory(parent, PREFIX);
        sweep(parent, made);
        return made;
    }

    /// Removes a directory and all that is in it; what has gone meanwhile does not matter.
    public static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void sweep(Path parent, Path made) throws IOException {
        Object owner = Files.getOwner(made);
        try (Stream<Path> siblings = Files.list(parent)) {
            for (Path sibling : siblings.filter(path -> path.getFileName().toString().startsWith(PREFIX)).toList()) {
                try {
                    if (!sibling.equals(made) && Files.isDirectory(sibling, LinkOption.NOFOLLOW_LINKS)
                            && owner.equals(Files.getOwner(sibling)) && isAbandoned(sibling)) {
                        remove(sibling);
                    }
                } catch (IOException leftForNextTime) {
                    // Another launcher may be removing it at this moment.
                }
            }
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        return Files.exists(folder.resolve("emic-data")) && !DataDirectory.isHeld(folder);
    }
}
