package org.emic.coding.work;

import java.time.Duration;

/// How long to wait after a failure: 0.2 s at first, then twice as long each time, up to 30 s.
final class BackOff {

    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private BackOff() {}

    /// @param last how long was waited before; zero if nothing had failed
    static Duration after(Duration last) {
        Duration next = last.isZero() ? SHORTEST : last.multipliedBy(2);
        return next.compareTo(LONGEST) > 0 ? LONGEST : next;
    }

}
