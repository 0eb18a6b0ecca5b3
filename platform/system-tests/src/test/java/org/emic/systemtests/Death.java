package org.emic.systemtests;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A death that the launcher has told of.
///
/// @param name   of the process
/// @param status that it ended with; 137 is `kill -9`
/// @param died   when it was told
/// @param back   when the process was up again; empty if it is not yet
record Death(String name, int status, Instant died, Optional<Instant> back) {

    Death ended(Instant now) {
        return new Death(name, status, died, Optional.of(now));
    }

    /// How long the process was away.
    Optional<Duration> away() {
        return back.map(now -> Duration.between(died, now));
    }

}
