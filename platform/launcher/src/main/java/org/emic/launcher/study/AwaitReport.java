package org.emic.launcher.study;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.emic.launcher.terminal.Progress;

/// Waits for the report of a study, saying how far it is. For one wait only.
public final class AwaitReport {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration STANDSTILL = Duration.ofMinutes(10);
    private static final int LAST_STANDSTILL = 6;

    private final StudyClient client;
    private final Progress progress;
    private final InstantSource clock;
    private final Set<String> told = new HashSet<>();
    private int shown;

    public AwaitReport(StudyClient client, Progress progress, InstantSource clock) {
        this.client = client;
        this.progress = progress;
        this.clock = clock;
    }

    /// Returns when there is a report that covers everything released. Where nothing moves for ten minutes it says so, and
    /// after an hour of that it fails.
    ///
    /// @param failure completes when the system has failed
    /// @throws IOException if the system has failed or nothing moves
    public Standing await(UUID study, Released released, CompletableFuture<String> failure)
            throws IOException, InterruptedException {
        Standing last = null;
        long moved = clock.millis();
        int standstills = 0;
        while (true) {
            if (failure.isDone()) {
                throw new IOException(failure.join());
            }
            Standing now = client.standing(study);
            show(now, released);
            tellBlocked(now);
            if (now.reported() >= released.through()) {
                return now;
            }
            if (!now.equals(last)) {
                last = now;
                moved = clock.millis();
                standstills = 0;
            } else if (clock.millis() - moved >= STANDSTILL.toMillis() * (standstills + 1)) {
                standstills++;
                if (standstills >= LAST_STANDSTILL) {
                    throw new IOException("nothing has moved for an hour");
                }
                progress.say("nothing has moved for %d minutes; still waiting".formatted(
                        STANDSTILL.toMinutes() * standstills));
            }
            Thread.sleep(POLL);
        }
    }

    /// Says once of each service that the study waits for a decision.
    private void tellBlocked(Standing now) {
        now.blocked().stream().filter(one -> told.add(one.path())).forEach(one -> progress.say(one.told()));
    }

    /// Says each stage at least once and in order, however quick it was.
    private void show(Standing now, Released released) {
        Map<String, String> stages = now.stages(released);
        List<String> names = List.copyOf(stages.keySet());
        int current = names.indexOf(now.stage(released));
        for (int index = Math.max(shown, 0); index <= current; index++) {
            progress.stage(names.get(index), stages.getOrDefault(names.get(index), ""));
        }
        shown = Math.max(shown, current);
    }
}
