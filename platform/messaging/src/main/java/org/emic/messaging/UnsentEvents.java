package org.emic.messaging;

import java.time.Instant;
import java.util.Optional;

/// What waits in the outbox. A bean of every service.
@FunctionalInterface
public interface UnsentEvents {

    /// What waits now.
    Waiting waiting();

    /// @param events how many events wait to be sent
    /// @param oldest when the oldest of them happened; empty if none waits
    record Waiting(long events, Optional<Instant> oldest) {}

}
