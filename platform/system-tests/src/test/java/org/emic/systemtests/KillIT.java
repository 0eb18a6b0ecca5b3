package org.emic.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.emic.systemtests.Study.Transcript;
import org.emic.systemtests.KillPlan.Step;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Services, gateway, broker and database are killed at moments that the seed decides, some of them at the points where it
/// hurts most, while a study is uploaded and analysed. Nothing is lost and nothing doubled.
@Order(1)
class KillIT {

    private static final Sizes SIZES = Sizes.GIVEN;

    @Test
    void whateverDiesWhenTheResultIsThatOfTheUndisturbedRun() throws Exception {
        Study study = SIZES.study();
        KillPlan plan = SIZES.plan();
        System.out.printf("seed %d: %d deaths, about %d incidents in %d uploads%n", SIZES.seed(), plan.deaths(),
                SIZES.incidents(), study.uploads().size());
        Results undisturbed = Undisturbed.run(study);
        Map<String, String> patience = Map.of("EMIC_LAUNCHER_PATIENCE", Integer.toString(Math.max(20, plan.deaths())));
        try (RunningEmic emic = RunningEmic.over(Undisturbed.folder("killed"), patience)) {
            Executioner executioner = new Executioner(emic);
            long from = System.nanoTime();
            Researchers researchers = carryOut(plan, study, emic, executioner);
            long struck = System.nanoTime();
            Results results = emic.resultsOf(researchers);
            Told told = Told.in(emic);
            List<Death> deaths = emic.supervision().deaths();
            Obituary obituary = new Obituary(executioner.struck(), deaths);
            System.out.printf("%s%nkilling took %d s, the rest %d s; %d incidents; %d second copies in the topics%n",
                    obituary, Duration.ofNanos(struck - from).toSeconds(),
                    Duration.ofNanos(System.nanoTime() - struck).toSeconds(), researchers.incidents(), told.copies());

            results.shouldBeAs(undisturbed);
            told.shouldBeWhatTheOutboxesHold(emic);
            assertThat(deaths).as("nobody died who was not killed").hasSize(plan.deaths()).allSatisfy(death -> {
                assertThat(death.status()).as(death.name()).isEqualTo(137);
                assertThat(death.back()).as(death.name() + " came back").isPresent();
            });
        }
    }

    @Test
    void whenEverythingDiesAtOnceItGoesOnWhereItStopped() throws Exception {
        Study study = SIZES.study();
        Results undisturbed = Undisturbed.run(study);
        Path folder = Undisturbed.folder("killed-at-once");
        SplittableRandom chance = new SplittableRandom(SIZES.seed());
        int middle = study.uploads().size() / 2;
        try (RunningEmic emic = RunningEmic.over(folder)) {
            Researchers researchers = new Researchers(emic, study);
            researchers.open();
            for (List<Transcript> transcripts : study.uploads().subList(0, middle)) {
                researchers.upload(transcripts);
            }
            Thread.sleep(chance.nextInt(3_000));
            emic.killEverything();
        }
        try (RunningEmic emic = RunningEmic.over(folder)) {
            Researchers researchers = new Researchers(emic, study);
            // Whoever does not know what arrived sends it all again.
            researchers.openAndUploadAll();

            emic.resultsOf(researchers).shouldBeAs(undisturbed);
            Told.in(emic).shouldBeWhatTheOutboxesHold(emic);
        }
    }

    private static Researchers carryOut(KillPlan plan, Study study, RunningEmic emic,
            Executioner executioner) throws Exception {
        Researchers researchers = new Researchers(emic, study);
        researchers.open();
        Iterator<List<Transcript>> uploads = study.uploads().iterator();
        // One after the other, as one person does, whoever is away meanwhile.
        try (ExecutorService uploading = Executors.newSingleThreadExecutor()) {
            uploading.submit(() -> upload(researchers, uploads.next())).get();
            for (Step step : plan.steps()) {
                Optional<List<Transcript>> next = step.uploads() ? Optional.of(uploads.next()) : Optional.empty();
                executioner.strike(step,
                        () -> next.ifPresent(some -> uploading.execute(() -> upload(researchers, some))));
            }
            uploading.submit(() -> upload(researchers, uploads.next())).get();
        }
        assertThat(uploads.hasNext()).isFalse();
        executioner.awaitAllUp();
        return researchers;
    }

    private static void upload(Researchers researchers, List<Transcript> transcripts) {
        try {
            researchers.upload(transcripts);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

}
