package org.emic.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emic.launcher.data.DataDirectory;
import org.emic.launcher.data.TemporaryData;
import org.emic.launcher.services.EmicSystem;
import org.emic.launcher.services.Purpose;
import org.emic.launcher.services.Service;
import org.emic.launcher.study.Door;
import org.jspecify.annotations.Nullable;

/// A system over a data directory, ended however the launcher ends: by itself, Ctrl-C or SIGTERM. (After `kill -9` the guardians do it.)
final class Session implements AutoCloseable {

    private static final int TRIES = 3;

    private final Surroundings surroundings;
    private final boolean temporary;
    private final DataDirectory data;
    private final Object closing = new Object();
    private volatile @Nullable EmicSystem system;
    private volatile boolean interrupted;
    private volatile boolean failed;
    private volatile boolean stays;
    private boolean closed;

    private Session(Surroundings surroundings, DataDirectory data, boolean temporary) {
        this.surroundings = surroundings;
        this.data = data;
        this.temporary = temporary;
    }

    /// Locks a data directory.
    ///
    /// @param given the directory; empty for one that is removed at the end
    static Session open(Surroundings surroundings, Optional<Path> given)
            throws IOException, DataDirectory.InUse, DataDirectory.NotOurs {
        Path folder = given.isPresent() ? given.get() : TemporaryData.make(surroundings.temporary());
        Session session = new Session(surroundings, DataDirectory.open(folder, given.isPresent()), given.isEmpty());
        Runtime.getRuntime().addShutdownHook(new Thread(session::interrupt, "stop"));
        return session;
    }

    /// Starts the system, anew where somebody else takes one of its ports meanwhile.
    ///
    /// @param purpose what it is for
    /// @param port    the gateway's if it is free; 0 for any
    EmicSystem start(Purpose purpose, int port) throws IOException, InterruptedException {
        for (int attempt = 1;; attempt++) {
            EmicSystem fresh = new EmicSystem(surroundings.installation(), data, purpose, surroundings.setup(),
                    port, surroundings.chance(), surroundings.progress());
            system = fresh;
            if (interrupted) {
                throw new IOException("stopped while starting");
            }
            try {
                fresh.start();
                return fresh;
            } catch (IOException e) {
                fresh.closeInHaste();
                if (interrupted || attempt == TRIES || !fresh.lostAPort()) {
                    failed = true;
                    throw e;
                }
                surroundings.progress().say("a port was taken meanwhile: starting anew on others");
            }
        }
    }

    static Door door(EmicSystem system) {
        return new Door(system.address(Service.INGEST), system.address(Service.CODING),
                system.address(Service.THEME), system.address(Service.REPORT), system.door());
    }

    /// From now on, being stopped is the way to end: the exit status of Ctrl-C is 0.
    void stay() {
        stays = true;
    }

    /// Keeps the logs when temporary data are removed.
    void failed() {
        failed = true;
    }

    @Override
    public void close() {
        synchronized (closing) {
            if (closed) {
                return;
            }
            closed = true;
            EmicSystem running = system;
            if (running != null) {
                if (interrupted) {
                    running.closeInHaste();
                } else {
                    running.close();
                }
            }
            try {
                if (temporary) {
                    removeData(failed && !interrupted);
                }
                data.close();
            } catch (IOException e) {
                surroundings.progress().say("could not remove %s: remove it by hand".formatted(data.root()));
            }
        }
    }

    private void removeData(boolean logsAreWanted) throws IOException {
        Path logs = data.folder("logs");
        if (!logsAreWanted || entries(logs).isEmpty()) {
            TemporaryData.remove(data.root());
            return;
        }
        for (Path entry : entries(data.root())) {
            if (Files.isDirectory(entry) && !entry.equals(logs)) {
                TemporaryData.remove(entry);
            }
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private void interrupt() {
        synchronized (closing) {
            if (closed) {
                return;
            }
        }
        interrupted = true;
        EmicSystem running = system;
        surroundings.progress()
                .farewell(data.isDurable() && running != null && running.endsSlowly()
                        ? "stopping; the first time after a build this takes up to a minute"
                        : "stopping");
        close();
        if (stays) {
            Runtime.getRuntime().halt(0);
        }
    }
}
