package org.emic.report.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A bell between those who bring facts and the one who composes. A ring while nobody listens is kept for who listens
/// next. Safe for several threads.
public final class Bell {

    private final Semaphore rings = new Semaphore(0);

    /// Wakes the listener, now or when it listens next.
    public void ring() {
        if (rings.availablePermits() == 0) {
            rings.release();
        }
    }

    /// Listens until the bell rings, but no longer than this.
    void await(Duration longest) throws InterruptedException {
        boolean unused = rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        rings.drainPermits();
    }

}
