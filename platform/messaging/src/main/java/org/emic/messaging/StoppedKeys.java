package org.emic.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Keys whose last sending failed, and when to try again: after a tenth of a second, then twice as long each time, up to
/// five seconds. Shared by the threads of a relay.
final class StoppedKeys {

    private static final long FIRST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 5_000;

    private final Map<OutboxKey, Stop> stops = new ConcurrentHashMap<>();
    private final Clock clock;

    StoppedKeys(Clock clock) {
        this.clock = clock;
    }

    void stop(OutboxKey key) {
        stops.compute(key, (same, before) -> {
            long millis = before == null ? FIRST_MILLIS : Math.min(before.millis() * 2, LONGEST_MILLIS);
            return new Stop(millis, clock.instant().plusMillis(millis));
        });
    }

    void go(OutboxKey key) {
        stops.remove(key);
    }

    List<OutboxKey> now() {
        Instant now = clock.instant();
        // The wait is bounded, so that a clock set back does not stop a key for long.
        return stops.entrySet()
                .stream()
                .filter(stop -> stop.getValue().until().isAfter(now)
                        && stop.getValue().until().isBefore(now.plus(Duration.ofMillis(LONGEST_MILLIS * 2))))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private record Stop(long millis, Instant until) {}

}
