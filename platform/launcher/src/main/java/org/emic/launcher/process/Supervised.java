package org.emic.launcher.process;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One process that is kept running: started, waited for until it is ready, started again with back-off when it dies.
///
/// It is given up when it cannot come up: twice in a row at the first start, five times later, or when it has died
/// `patience` times without running for a minute. Thread-safe.
public final class Supervised {

    private static final int TRIES_AT_FIRST = 2;
    private static final int TRIES_LATER = 5;
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration SLOWEST_START = Duration.ofMinutes(3);

    private final Command command;
    private final BooleanSupplier probe;
    private final Consumer<GuardedProcess> started;
    private final Consumer<String> say;
    private final Duration firstPause;
    private final int patience;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<String> givenUp = new CompletableFuture<>();
    private final Object lock = new Object();
    private @Nullable GuardedProcess process;
    private @Nullable Thread keeper;
    private boolean stopping;
    private OptionalInt status = OptionalInt.empty();

    /// @param probe      whether the process is ready to work; asked about every 50 to 200 ms
    /// @param started    told of each process started
    /// @param say        told, in a line for people, when it died and when it is back
    /// @param firstPause the pause before the first new start; it doubles up to 15 s
    /// @param patience   how often it may die without running for a minute in between
    public Supervised(Command command, BooleanSupplier probe, Consumer<GuardedProcess> started, Consumer<String> say,
            Duration firstPause, int patience) {
        this.command = command;
        this.probe = probe;
        this.started = started;
        this.say = say;
        this.firstPause = firstPause;
        this.patience = patience;
    }

    public String name() {
        return command.name();
    }

    /// Starts the process and returns at once.
    public void start() {
        synchronized (lock) {
            if (!stopping && keeper == null) {
                keeper = Thread.ofVirtual().name(command.name()).start(this::keep);
            }
        }
    }

    /// Completes when the process is ready for the first time.
    public CompletableFuture<Void> ready() {
        return ready;
    }

    /// Completes with a line for people when the process is given up; never otherwise.
    public CompletableFuture<String> givenUp() {
        return givenUp;
    }

    /// Ends the process for good and returns when it is gone.
    public void stop(Duration grace) throws InterruptedException {
        GuardedProcess running;
        Thread watching;
        synchronized (lock) {
            stopping = true;
            running = process;
            watching = keeper;
        }
        if (running != null) {
            running.stop(grace);
            synchronized (lock) {
                status = OptionalInt.of(running.await());
            }
        }
        if (watching != null) {
            watching.interrupt();
            watching.join();
        }
    }

    /// With which status the process ended when it was stopped; empty if it was not stopped, or never ran.
    public OptionalInt status() {
        synchronized (lock) {
            return status;
        }
    }

    private void keep() {
        int deaths = 0;
        int failedStarts = 0;
        Duration pause = firstPause;
        try {
            while (true) {
                GuardedProcess current = spawn();
                if (current == null) {
                    return;
                }
                long since = System.nanoTime();
                boolean wasUp = awaitUp(current, deaths + failedStarts > 0);
                int status = current.await();
                if (isStopping()) {
                    return;
                }
                if (wasUp && System.nanoTime() - since > STEADY.toNanos()) {
                    deaths = 0;
                    pause = firstPause;
                }
                deaths += wasUp ? 1 : 0;
                failedStarts = wasUp ? 0 : failedStarts + 1;
                if (deaths >= patience || failedStarts >= (ready.isDone() ? TRIES_LATER : TRIES_AT_FIRST)) {
                    giveUp("%s does not stay up (status %d); see %s".formatted(name(), status, command.log()));
                    return;
                }
                say.accept("%s ended with status %d and is started again; see %s".formatted(name(), status,
                        command.log()));
                Thread.sleep(pause);
                pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            giveUp("%s cannot be started: %s".formatted(name(), e.getMessage()));
        }
    }

    private @Nullable GuardedProcess spawn() throws IOException {
        synchronized (lock) {
            if (stopping) {
                return null;
            }
            process = GuardedProcess.start(command);
            started.accept(process);
            return process;
        }
    }

    private boolean awaitUp(GuardedProcess current, boolean again) throws InterruptedException {
        long deadline = System.nanoTime() + SLOWEST_START.toNanos();
        long wait = 50;
        while (current.isAlive() && !isStopping()) {
            if (probe.getAsBoolean()) {
                ready.complete(null);
                if (again) {
                    say.accept(name() + " is up again");
                }
                return true;
            }
            if (System.nanoTime() > deadline) {
                current.stop(Duration.ofSeconds(5));
                return false;
            }
            Thread.sleep(wait);
            wait = Math.min(wait + 25, 200);
        }
        return false;
    }

    private boolean isStopping() {
        synchronized (lock) {
            return stopping;
        }
    }

    private void giveUp(String why) {
        givenUp.complete(why);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
