package org.emic.launcher.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.emic.launcher.process.Programs;
import org.jspecify.annotations.Nullable;

/// As whom PostgreSQL runs, which refuses to run as root.
///
/// Anybody but root runs it as they are. Root tries, in this order: a user namespace in which nobody is root (files stay root's);
/// `setpriv` to the account *nobody* with the right to pass folders that are root's; plain `chroot --userspec`, which
/// needs a data directory that others may pass.
///
/// @param prefix the words before the program
/// @param owner  user and group id that PostgreSQL's files must have; -1 for those of the launcher
record Account(List<String> prefix, int owner) {

    private static final int NOBODY = 65_534;
    private static final Path FOR_ALL = Path.of("/var/cache/emic");

    Account {
        prefix = List.copyOf(prefix);
    }

    /// The way that works on this machine.
    ///
    /// @throws IOException if root has no way to become somebody else; the message says what to do
    static Account find() throws IOException {
        return find(new UnixSystem().getUid() == 0, Programs::works);
    }

    static Account find(boolean root, Predicate<List<String>> works) throws IOException {
        if (!root) {
            return new Account(List.of(), -1);
        }
        String id = Integer.toString(NOBODY);
        List<String> setpriv = List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups",
                "--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--");
        Map<List<String>, Integer> ways = new LinkedHashMap<>();
        ways.put(List.of("unshare", "-U"), -1);
        ways.put(setpriv, NOBODY);
        ways.put(List.of("chroot", "--userspec=" + id + ":" + id, "/"), NOBODY);
        Optional<Account> way = ways.entrySet().stream().filter(entry -> {
            List<String> trial = new ArrayList<>(entry.getKey());
            trial.add("true");
            return works.test(trial);
        }).map(entry -> new Account(entry.getKey(), entry.getValue())).findFirst();
        return way.orElseThrow(() -> new IOException(
                "PostgreSQL does not run as root, and neither unshare, setpriv nor chroot works here. Run as another user, or install util-linux"));
    }

    List<String> run(List<String> line) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(line);
        return all;
    }

    /// The cache if the account can reach programs in it, else one that everybody can: PostgreSQL looks for its own
    /// programs in a way (`access`) to which the right to pass folders does not apply.
    Path within(Path cache) throws IOException {
        return owner < 0 || isOpen(cache) ? cache : FOR_ALL;
    }

    private static boolean isOpen(Path cache) throws IOException {
        Files.createDirectories(cache);
        for (Path folder = cache.toRealPath(); folder != null; folder = folder.getParent()) {
            if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    /// Makes the account own the files under a folder.
    void own(Path folder) throws IOException {
        int id = owner < 0 ? (int) new UnixSystem().getUid() : owner;
        if (!Files.exists(folder) || uid(folder) == id) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                give(file, id);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                    throws IOException {
                give(visited, id);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static void give(Path path, int id) throws IOException {
        Files.setAttribute(path, "unix:gid", id, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:uid", id, LinkOption.NOFOLLOW_LINKS);
    }
}
