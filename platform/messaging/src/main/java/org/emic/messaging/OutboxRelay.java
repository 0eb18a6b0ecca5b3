package org.emic.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Sends what the outbox holds, as long as the service runs. Several relays, in this process and others, share the work
/// by keys.
///
/// Why no relay can change the order, not even one that hangs and comes back: a row is sent by whoever has seen that the
/// row before it is in Kafka (the broker's answer, or `sent_at`). So the *first* copy of each row is in order, and readers
/// drop the others. The lock on a key only saves work.
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private static final Duration LONGEST_WAVE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration STOP = Duration.ofSeconds(7);

    private final MessagingProperties.Relay settings;
    private final OwnedTopics topics;
    private final OneTransaction transaction;
    private final OutboxBacklog backlog;
    private final EventSender sender;
    private final StoppedKeys stopped;
    private final WakeUp wakeUp;
    private final EventCounts counts;
    private final FailPoints points;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    OutboxRelay(MessagingProperties.Relay settings, OwnedTopics topics, OneTransaction transaction,
            OutboxBacklog backlog, EventSender sender, StoppedKeys stopped, WakeUp wakeUp, EventCounts counts,
            FailPoints points) {
        this.settings = settings;
        this.topics = topics;
        this.transaction = transaction;
        this.backlog = backlog;
        this.sender = sender;
        this.stopped = stopped;
        this.wakeUp = wakeUp;
        this.counts = counts;
        this.points = points;
    }

    @Override
    public synchronized void start() {
        running = true;
        for (int worker = 1; worker <= settings.workers(); worker++) {
            threads.add(Thread.ofPlatform().name("emic-relay-" + worker).daemon().start(new Worker()));
        }
    }

    /// Waits for the rows underway, so that few are sent twice.
    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(thread -> wakeUp.ring());
        long end = System.nanoTime() + STOP.toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            thread.interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Starts before and stops after web server and consumers, so that what they say last can still leave: the binder
    /// starts its consumers at 3,000 below the default.
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 3_500;
    }

    private final class Worker implements Runnable {

        private OutboxKey last = OutboxKey.NONE;
        private Duration pause = Duration.ZERO;
        /// What the wave that is underway may have sent; still here after it if its transaction failed.
        private List<OutboxRow.Place> taken = List.of();

        @Override
        public void run() {
            try {
                while (running) {
                    turn();
                }
            } catch (InterruptedException stop) {
                log.debug("relay stopped");
            }
        }

        private void turn() throws InterruptedException {
            try {
                if (!topics.areDeclared()) {
                    topics.declare();
                }
                if (!taken.isEmpty()) {
                    transaction.run(this::eraseAgain);
                    taken = List.of();
                }
                Turn turn = transaction.run(this::wave);
                taken = List.of();
                rest(turn);
            } catch (RuntimeException away) {
                log.warn("The relay could not go on, it tries again: {}", Fault.trace(away));
                backOff();
            } catch (Error error) {
                log.error("The relay could not go on, it tries again: {}", Fault.trace(error));
                backOff();
            }
        }

        /// Whoever waits until no wave is underway cannot see one whose transaction the database has ended.
        private boolean eraseAgain() {
            backlog.eraseAgain(taken);
            return true;
        }

        private Turn wave() {
            SequencedSet<OutboxKey> keys = backlog.claim(last, settings.keys(), stopped.now());
            if (keys.isEmpty()) {
                last = OutboxKey.NONE;
                return Turn.NOTHING;
            }
            last = keys.getLast();
            long end = System.nanoTime() + LONGEST_WAVE.toNanos();
            RelayWave wave = new RelayWave(sender, () -> running && System.nanoTime() - end < 0);
            SequencedMap<OutboxKey, List<OutboxRow>> heads = backlog.heads(keys, settings.rows());
            taken = heads.values().stream().flatMap(List::stream).map(OutboxRow::place).toList();
            RelayWave.Outcome outcome;
            try {
                outcome = wave.send(heads);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Turn.NOTHING;
            }
            if (!outcome.sent().isEmpty()) {
                points.reach(FailPoint.AFTER_SEND_BEFORE_MARK);
                backlog.mark(outcome.sent());
            }
            note(outcome);
            return outcome.sent().isEmpty() && !outcome.failed().isEmpty() ? Turn.FAILED : Turn.SENT;
        }

        private void note(RelayWave.Outcome outcome) {
            Collection<OutboxRow> sent = outcome.sent();
            sent.forEach(row -> {
                counts.sent();
                stopped.go(row.key());
            });
            outcome.failed().forEach((key, failure) -> {
                counts.notSent();
                stopped.stop(key);
                sender.recover(failure);
                log.warn("Not sent to {}, its key waits: {}", key.topic(), Fault.name(failure));
            });
        }

        private void rest(Turn turn) throws InterruptedException {
            switch (turn) {
                case SENT -> pause = Duration.ZERO;
                case NOTHING -> {
                    pause = Duration.ZERO;
                    wakeUp.await(settings.poll());
                }
                case FAILED -> backOff();
            }
        }

        private void backOff() throws InterruptedException {
            pause = pause.isZero() ? Duration.ofMillis(100) : pause.multipliedBy(2);
            if (pause.compareTo(LONGEST_PAUSE) > 0) {
                pause = LONGEST_PAUSE;
            }
            for (Duration rested = Duration.ZERO; running
                    && rested.compareTo(pause) < 0; rested = rested.plusMillis(100)) {
                Thread.sleep(100);
            }
        }

    }

    private enum Turn {
        NOTHING, SENT, FAILED
    }

}
