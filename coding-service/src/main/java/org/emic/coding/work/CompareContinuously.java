package org.emic.coding.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.emic.coding.domain.study.Analyses;
import org.emic.coding.domain.study.CompareNextPassage;
import org.emic.coding.domain.study.Comparing;
import org.emic.coding.domain.study.CompleteDecided;
import org.emic.coding.domain.study.NotCompared;
import org.emic.coding.domain.study.Step;
import org.emic.coding.domain.study.StudyId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes steps as long as something waits: at once when this instance was told of something, and now and then for what
/// others were told of. Any number of instances may run.
public final class CompareContinuously implements SmartLifecycle, Comparing {

    private static final Logger log = LoggerFactory.getLogger(CompareContinuously.class);

    /// A step that takes longer to end is left to the database, which undoes it when the process is gone.
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final CompareNextPassage compare;
    private final CompleteDecided complete;
    private final TransactionOperations transactions;
    private final Duration pollEvery;
    private final int workers;
    private final PutOff putOff = new PutOff(InstantSource.system());
    private final Semaphore rings = new Semaphore(0);
    private final List<Thread> running = new ArrayList<>();
    private volatile boolean on;

    /// @param pollEvery how often to look without being told
    /// @param workers how many studies are compared at once
    public CompareContinuously(CompareNextPassage compare, CompleteDecided complete,
            TransactionOperations transactions, Duration pollEvery, int workers) {
        this.compare = compare;
        this.complete = complete;
        this.transactions = transactions;
        this.pollEvery = pollEvery;
        this.workers = workers;
    }

    @Override
    public void mayGoOn() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    ring();
                }
            });
        } else {
            ring();
        }
    }

    private void ring() {
        if (rings.availablePermits() < workers) {
            rings.release();
        }
    }

    @Override
    public synchronized void start() {
        on = true;
        for (int i = 1; i <= workers; i++) {
            running.add(Thread.ofPlatform().name("comparing-" + i).daemon().start(this::run));
        }
    }

    @Override
    public synchronized void stop() {
        on = false;
        running.forEach(Thread::interrupt);
        awaitEnd(Instant.now().plus(LONGEST_STOP));
        running.clear();
    }

    private void awaitEnd(Instant latest) {
        try {
            for (Thread thread : running) {
                thread.join(Duration.between(Instant.now(), latest));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return on;
    }

    private void run() {
        Duration backOff = Duration.ZERO;
        while (on) {
            try {
                if (!advance()) {
                    boolean unused = rings.tryAcquire(pollEvery.toMillis(), TimeUnit.MILLISECONDS);
                }
                backOff = Duration.ZERO;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (NotCompared failed) {
                report(failed, putOff.failed(failed.study()));
            } catch (RuntimeException | Error e) {
                backOff = BackOff.after(backOff);
                report(e, backOff);
                if (!pause(backOff)) {
                    return;
                }
            }
        }
    }

    /// Takes one step in a transaction of its own.
    ///
    /// @return whether to look again at once
    boolean advance() {
        try {
            return goesOnAfter(transactions.execute(_ -> compare.step(putOff.now())));
        } catch (Analyses.Stale overtaken) {
            log.debug("a step is taken again: {}", overtaken.getMessage());
            return true;
        }
    }

    private boolean goesOnAfter(@Nullable Step step) {
        return switch (step) {
            case Step.Advanced advanced -> {
                compare.committed(advanced);
                putOff.advanced(advanced.to().study());
                report(advanced);
                // Another study may wait as well.
                ring();
                yield true;
            }
            case Step.Begun _ -> true;
            case Step.Overtaken _ -> true;
            case Step.Idle _ -> completesDecided();
            case null -> false;
        };
    }

    private boolean completesDecided() {
        Optional<StudyId> completed = Objects
                .requireNonNull(transactions.execute(_ -> complete.complete(putOff.now())));
        completed.ifPresent(study -> log.info("what people decided about study {} is complete", study));
        return completed.isPresent();
    }

    private static void report(Step.Advanced step) {
        if (step.completed()) {
            log.info("analysis {} of study {} is complete through transcript {}", step.to().analysis(),
                    step.to().study(), step.to().next().transcript() - 1);
        }
    }

    private void report(NotCompared failed, Duration rest) {
        if (on) {
            log.warn("study {} could not be compared: {}; next try in {}", failed.study().value(),
                    kinds(failed), rest);
        }
    }

    private void report(Throwable fault, Duration backOff) {
        if (on) {
            log.warn("comparing failed: {}; next try in {}", kinds(fault), backOff);
        }
    }

    /// The kinds of a fault and where it happened; messages may repeat words.
    private static String kinds(Throwable fault) {
        Throwable root = root(fault);
        StackTraceElement[] trace = root.getStackTrace();
        return "%s caused by %s at %s".formatted(fault.getClass().getName(), root.getClass().getName(),
                trace.length == 0 ? "?" : trace[0]);
    }

    private static Throwable root(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static boolean pause(Duration duration) {
        try {
            Thread.sleep(duration);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

}
