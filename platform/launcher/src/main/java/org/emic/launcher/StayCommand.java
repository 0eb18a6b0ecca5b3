package org.emic.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.emic.launcher.call.BadCall;
import org.emic.launcher.call.Fault;
import org.emic.launcher.data.DataDirectory;
import org.emic.launcher.services.EmicSystem;
import org.emic.launcher.services.Purpose;
import org.jspecify.annotations.Nullable;

/// Starts the system, prints its address and stays until it is stopped.
final class StayCommand {

    private static final int PORT = 8180;

    private final Surroundings surroundings;

    StayCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// What is done once the system is up.
    interface Then {

        void with(EmicSystem system) throws BadCall, IOException, InterruptedException;
    }

    /// Returns when the system has failed; ends with the JVM otherwise.
    ///
    /// @param given the data directory the caller named
    int run(@Nullable String given, Then then)
            throws BadCall, IOException, InterruptedException, DataDirectory.InUse {
        Path data = given == null ? surroundings.data() : surroundings.base().resolve(given);
        try (Session session = Session.open(surroundings, Optional.of(data))) {
            EmicSystem system = session.start(Purpose.PEOPLE, PORT);
            surroundings.progress().done();
            session.stay();
            surroundings.results().println(system.address("/"));
            surroundings.results().flush();
            then.with(system);
            surroundings.progress().say("Ctrl-C stops everything; studies are kept in " + data);
            throw new IOException(system.failure().join());
        } catch (DataDirectory.NotOurs e) {
            throw new BadCall(new Fault("--data", "", String.valueOf(e.getMessage()), "Name a new or empty folder"));
        }
    }
}
