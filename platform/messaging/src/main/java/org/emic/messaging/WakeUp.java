package org.emic.messaging;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A bell between those who commit events and the relay. A ring that nobody waits for is kept for the next one who does.
final class WakeUp {

    private final Semaphore rings = new Semaphore(0);

    void ring() {
        if (rings.availablePermits() == 0) {
            rings.release();
        }
    }

    void await(Duration most) throws InterruptedException {
        boolean _ = rings.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
    }

}
