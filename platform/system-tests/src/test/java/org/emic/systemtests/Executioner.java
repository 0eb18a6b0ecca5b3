package org.emic.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.emic.systemtests.KillPlan.Step;

/// Carries out a plan step by step and makes sure that each hit a living process.
final class Executioner {

    private static final Duration LONGEST_RETURN = Duration.ofMinutes(3);
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(3);
    private static final Duration LONGEST_DYING = Duration.ofMinutes(2);
    private static final Duration PILE_UP = Duration.ofSeconds(8);

    private final RunningEmic emic;
    private final List<Struck> struck = new ArrayList<>();

    Executioner(RunningEmic emic) {
        this.emic = emic;
    }

    /// A step that was carried out.
    ///
    /// @param step which
    /// @param nth  which death of this victim it was, from 0; of a step that kills twice, the last
    record Struck(Step step, int nth) {}

    List<Struck> struck() {
        return List.copyOf(struck);
    }

    /// Has the victim die as the step says. Returns when it is dead; whoever died before may still be away.
    ///
    /// @param work gives the system something to do
    void strike(Step step, Runnable work) throws IOException, InterruptedException {
        awaitUp(step.victim());
        int before = emic.supervision().deathsOf(step.victim());
        Victim victim = emic.victim(step.victim());
        if (step.point().isEmpty()) {
            Thread.sleep(step.pause());
            victim.kill();
        } else if (step.isInMidBatch()) {
            dieInMidBatch(step, victim, work);
        } else {
            dieAt(step, victim, work);
        }
        await(step.toString()).atMost(LONGEST_DYING)
                .until(() -> emic.supervision().deathsOf(step.victim()) >= before + step.deaths());
        struck.add(new Struck(step, before + step.deaths() - 1));
    }

    private void dieAt(Step step, Victim victim, Runnable work) throws IOException, InterruptedException {
        if (step.isInARebalance()) {
            // Only now: it may also come to one in the life before.
            work.run();
            Thread.sleep(step.pause());
            victim.kill();
            awaitReached(arm(step), step);
        } else {
            Path armed = arm(step);
            work.run();
            awaitReached(armed, step);
        }
    }

    /// While it is suspended its records pile up, so that it reads several at once.
    private void dieInMidBatch(Step step, Victim victim, Runnable work) throws IOException, InterruptedException {
        victim.pause();
        work.run();
        Thread.sleep(PILE_UP.plusMillis(step.pause()));
        Path armed = arm(step);
        victim.goOn();
        awaitReached(armed, step);
    }

    private Path arm(Step step) throws IOException {
        return Files.createFile(emic.failPoint(step.victim(), step.point().orElseThrow()));
    }

    private void awaitReached(Path armed, Step step) {
        await(step.toString()).atMost(LONGEST_LIFE).until(() -> {
            emic.shouldBeAlive();
            return !Files.exists(armed);
        });
    }

    private void awaitUp(String name) {
        await(name + " is up").atMost(LONGEST_RETURN)
                .until(() -> emic.supervision().isUp(name) && emic.victim(name).process().isPresent());
    }

    /// Waits until everybody is back.
    void awaitAllUp() {
        await("all are up").atMost(LONGEST_RETURN)
                .until(() -> emic.supervision().deaths().stream().allMatch(death -> death.back().isPresent()));
    }

}
