package org.emic.launcher.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/// Where everything that must outlive a launcher is kept: `kafka`, `postgres`, `secrets`, `logs` and `run`.
///
/// It is locked by one launcher at a time, and readable by its owner alone.
public final class DataDirectory implements AutoCloseable {

    private static final String MARK = "emic-data";

    private final Path root;
    private final FileChannel channel;
    private final boolean durable;

    private DataDirectory(Path root, FileChannel channel, boolean durable) {
        this.root = root;
        this.channel = channel;
        this.durable = durable;
    }

    /// Opens the directory, making it if need be, and locks it.
    ///
    /// @param durable whether what is in it must survive the machine's death
    /// @throws InUse         if another launcher holds it
    /// @throws NotOurs       if it holds something else
    /// @throws IOException   if it cannot be written
    public static DataDirectory open(Path given, boolean durable) throws IOException, InUse, NotOurs {
        Path root = given.toAbsolutePath().normalize();
        Path mark = root.resolve(MARK);
        if (!Files.exists(mark) && Files.exists(root) && !isEmpty(root)) {
            throw new NotOurs(given);
        }
        if (!Files.exists(root)) {
            Files.createDirectories(root);
            onlyForOwner(root);
        }
        root = root.toRealPath();
        FileChannel channel = FileChannel.open(root.resolve(MARK), StandardOpenOption.CREATE,
                StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new InUse(given);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new InUse(given);
        } catch (IOException | InUse e) {
            channel.close();
            throw e;
        }
        onlyForOwner(root);
        DataDirectory data = new DataDirectory(root, channel, durable);
        for (String folder : new String[]{"kafka", "logs", "run", "secrets"}) {
            Files.createDirectories(data.root.resolve(folder));
            onlyForOwner(data.root.resolve(folder));
        }
        return data;
    }

    /// Whether a launcher holds the directory now.
    static boolean isHeld(Path root) {
        try (FileChannel channel = FileChannel.open(root.resolve(MARK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether what is in it must survive the machine's death.
    public boolean isDurable() {
        return durable;
    }

    public Path root() {
        return root;
    }

    public Path folder(String name) {
        return root.resolve(name);
    }

    /// The log of the process with this name; kept from start to start, the one before it as `.1` beyond 5 MB.
    public Path log(String name) throws IOException {
        Path log = root.resolve("logs").resolve(name + ".log");
        if (Files.exists(log) && Files.size(log) > 5_000_000) {
            Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    static void onlyForOwner(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /// Another launcher works on the directory.
    public static final class InUse extends Exception {

        InUse(Path data) {
            super("%s is in use by another launcher. Wait for it to end, or name another folder with --data"
                    .formatted(data));
        }
    }

    /// The directory holds something that is not Emic's.
    public static final class NotOurs extends Exception {

        NotOurs(Path data) {
            super("%s is not empty and was not made by Emic".formatted(data));
        }
    }
}
