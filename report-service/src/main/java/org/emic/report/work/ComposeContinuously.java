package org.emic.report.work;

import java.time.Duration;
import java.util.Objects;
import org.emic.report.domain.report.Changes;
import org.emic.report.domain.report.ComposeReports;
import org.emic.report.domain.report.ComposeReports.Idle;
import org.emic.report.domain.report.ComposeReports.NotComposed;
import org.emic.report.domain.report.ComposeReports.NothingNew;
import org.emic.report.domain.report.ComposeReports.Outcome;
import org.emic.report.domain.report.ComposeReports.ReportMade;
import org.emic.report.domain.report.ComposeReports.StillWaiting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/// Composes reports in a thread of its own, so that no consumer waits for it. The bell wakes it after a fact was
/// committed here; it looks by itself from time to time, for what other instances brought.
public final class ComposeContinuously implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ComposeContinuously.class);
    private static final Duration REST = Duration.ofSeconds(30);

    /// A report that takes longer to end is left to the database, which undoes it when the process is gone.
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final ComposeReports compose;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private final Bell bell;
    private final Duration poll;
    private volatile @Nullable Thread worker;

    /// @param poll how long to wait for the bell at most
    public ComposeContinuously(ComposeReports compose, Changes changes, TransactionTemplate transaction, Bell bell,
            Duration poll) {
        this.compose = compose;
        this.changes = changes;
        this.transaction = transaction;
        this.bell = bell;
        this.poll = poll;
    }

    @Override
    public void start() {
        // Known before it starts: a thread that did not find itself here would end at once.
        Thread starting = Thread.ofPlatform().name("compose-reports").unstarted(this::work);
        // It must not keep a process that is told to end.
        starting.setDaemon(true);
        worker = starting;
        starting.start();
    }

    @Override
    public void stop() {
        Thread running = worker;
        worker = null;
        if (running != null) {
            running.interrupt();
            try {
                boolean unused = running.join(LONGEST_STOP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void work() {
        while (isRunning()) {
            try {
                if (composeNext() instanceof Idle) {
                    bell.await(poll);
                }
            } catch (InterruptedException e) {
                return;
            } catch (NotComposed failed) {
                // Messages of what lies beneath may quote somebody.
                log.error("{} was not composed: {}; another try in {} s", failed.getMessage(), kinds(failed),
                        REST.toSeconds());
                putOff(failed);
            } catch (RuntimeException | Error failed) {
                log.warn("could not look for changed studies: {}", kinds(failed));
                pause();
            }
        }
    }

    private Outcome composeNext() {
        Outcome outcome = Objects.requireNonNull(transaction.execute(_ -> compose.next()));
        switch (outcome) {
            case Idle _ -> {
            }
            case NothingNew _ -> {
            }
            case StillWaiting waiting -> log.info("study {}, analysis {}: waiting for {}", waiting.study(),
                    waiting.edition().analysis(), waiting.what());
            case ReportMade made -> log.info("study {}: composed the report of analysis {} through transcript {}",
                    made.study(), made.edition().analysis(), made.edition().through());
        }
        return outcome;
    }

    private void putOff(NotComposed failed) {
        try {
            transaction.executeWithoutResult(_ -> changes.putOff(failed.study(), REST));
        } catch (RuntimeException | Error e) {
            log.warn("could not put off study {}: {}", failed.study(), kinds(e));
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(poll);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String kinds(Throwable failed) {
        var kinds = new StringBuilder();
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            StackTraceElement[] trace = cause.getStackTrace();
            kinds.append(kinds.isEmpty() ? "" : ", from ").append(cause.getClass().getName());
            if (trace.length > 0) {
                kinds.append(" at ").append(trace[0]);
            }
        }
        return kinds.toString();
    }

}
