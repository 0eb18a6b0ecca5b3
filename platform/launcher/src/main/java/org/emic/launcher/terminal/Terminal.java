package org.emic.launcher.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;

/// Progress on standard error: one line a stage. A terminal's line is rewritten; a file gets the first state, the last one
/// and one every ten seconds in between. Thread-safe.
public final class Terminal implements Progress {

    private static final Duration QUIET = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean rewrites;
    private final InstantSource clock;
    private String stage = "";
    private String state = "";
    private String printed = "";
    private long printedAt;
    private boolean silent;

    /// @param rewrites whether a line can be written again
    public Terminal(PrintStream out, boolean rewrites, InstantSource clock) {
        this.out = out;
        this.rewrites = rewrites;
        this.clock = clock;
    }

    @Override
    public synchronized void stage(String newStage, String newState) {
        if (silent) {
            return;
        }
        if (!newStage.equals(stage)) {
            close();
            stage = newStage;
            state = newState;
            print();
            return;
        }
        if (!newState.equals(state)) {
            state = newState;
            if (rewrites || clock.millis() - printedAt >= QUIET.toMillis()) {
                print();
            }
        }
    }

    @Override
    public synchronized void say(String line) {
        if (silent) {
            return;
        }
        if (rewrites && !stage.isEmpty()) {
            out.print("\r\033[K");
            out.println(line);
            print();
        } else {
            out.println(line);
        }
        out.flush();
    }

    @Override
    public synchronized void done() {
        close();
        stage = "";
        state = "";
    }

    @Override
    public synchronized void farewell(String line) {
        done();
        say(line);
        silent = true;
    }

    private void close() {
        if (stage.isEmpty()) {
            return;
        }
        if (rewrites) {
            out.println();
        } else if (!printed.equals(state)) {
            print();
        }
        out.flush();
    }

    private void print() {
        String line = "%-8s %s".formatted(stage, state);
        if (rewrites) {
            out.print("\r\033[K" + line);
        } else {
            out.println(line);
        }
        out.flush();
        printed = state;
        printedAt = clock.millis();
    }
}
