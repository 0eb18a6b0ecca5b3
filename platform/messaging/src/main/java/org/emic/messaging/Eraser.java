package org.emic.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Goes on with all that is to be deleted from Kafka, a turn every few seconds, as long as the service runs. What fails
/// is tried again.
final class Eraser implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Eraser.class);

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration SELDOM = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofSeconds(2);

    private final Duration poll;
    private final List<Erasing> erasings;
    private final Clock clock;
    private final Map<String, Instant> said = new HashMap<>();
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private Thread thread = new Thread();

    Eraser(Duration poll, List<Erasing> erasings, Clock clock) {
        this.poll = poll;
        this.erasings = erasings;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        stop = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("emic-eraser").daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        stop.countDown();
        try {
            thread.join(STOP);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return stop.getCount() > 0;
    }

    private void run() {
        try {
            do {
                turn();
            } while (!stop.await(poll.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            log.debug("eraser stopped");
        }
    }

    private void turn() {
        for (Erasing erasing : erasings) {
            trying("the list of what is open", () -> erasing.topics()
                    .forEach(topic -> trying(topic, () -> waitingFor(topic, erasing.turn(topic)))));
        }
    }

    private void trying(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error fault) {
            saySeldom(what, "Not deleted what was to be, of {}; it is tried again: {}", Fault.trace(fault));
        }
    }

    private void waitingFor(String topic, SortedSet<String> groups) {
        if (groups.isEmpty()) {
            said.remove(topic);
        } else {
            saySeldom(topic, "Records of {} are deleted when these groups have read on: {}", groups);
        }
    }

    // What passes within a minute is not worth a line.
    private void saySeldom(String about, String sentence, Object what) {
        Instant now = clock.instant();
        if (!said.computeIfAbsent(about, topic -> now.plus(SOON)).isAfter(now)) {
            said.put(about, now.plus(SELDOM));
            log.warn(sentence, about, what);
        }
    }

}
