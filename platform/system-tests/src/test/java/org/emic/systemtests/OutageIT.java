package org.emic.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.GroupState;
import org.emic.systemtests.Browser.Answer;
import org.emic.systemtests.Study.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Processes that are suspended until others take them for dead and then go on, and a broker and a database that are away
/// for a while: the result is that of the undisturbed run.
@EnabledIfSystemProperty(named = "emic.prove", matches = "true", disabledReason = "it waits for five minutes: platform/system-tests/prove short OutageIT")
class OutageIT {

    private static final Sizes SIZES = Sizes.GIVEN;
    private static final Duration LONGEST_REBALANCE = Duration.ofMinutes(2);

    private final Study study = SIZES.study();

    @Test
    void aServiceThatWasTakenForDeadWritesNothingWhenItGoesOn() throws Exception {
        Results undisturbed = Undisturbed.run(study);
        SplittableRandom chance = new SplittableRandom(SIZES.seed());
        try (RunningEmic emic = RunningEmic.over(Undisturbed.folder("suspended"), Map.of("EMIC_CODING_INSTANCES", "2"));
                ExecutorService aside = Executors.newSingleThreadExecutor()) {
            Researchers researchers = new Researchers(emic, study);
            researchers.open();
            researchers.upload(study.uploads().getFirst());
            researchers.awaitReport();

            Victim first = emic.victim("coding-service");
            first.pause();
            researchers.upload(study.uploads().get(1));
            // The other one does it all.
            researchers.awaitReport();
            first.goOn();
            awaitMembers(emic, "coding-service", 4);

            int next = 2;
            for (String name : List.of("coding-service-2", "coding-service", "report-service")) {
                List<Transcript> transcripts = study.uploads().get(next++);
                Future<?> upload = aside.submit(() -> {
                    researchers.upload(transcripts);
                    return null;
                });
                // In the middle of whatever it does with them.
                upload.get();
                Thread.sleep(chance.nextInt(1_500));
                Victim victim = emic.victim(name);
                int members = members(emic, group(name));
                victim.pause();
                awaitMembersBelow(emic, group(name), members);
                victim.goOn();
                awaitMembers(emic, group(name), members);
            }
            for (List<Transcript> transcripts : study.uploads().subList(next, study.uploads().size())) {
                researchers.upload(transcripts);
            }

            emic.resultsOf(researchers).shouldBeAs(undisturbed);
            Told.in(emic).shouldBeWhatTheOutboxesHold(emic);
            assertThat(emic.supervision().deaths()).as("nobody dies of having slept").isEmpty();
        }
    }

    @Test
    void whatIsUploadedWhileTheBrokerIsAwayIsKeptAndAnalysedLater() throws Exception {
        Results undisturbed = Undisturbed.run(study);
        try (RunningEmic emic = RunningEmic.over(Undisturbed.folder("without-broker"))) {
            Researchers researchers = new Researchers(emic, study);
            researchers.open();
            researchers.upload(study.uploads().getFirst());
            List<Answer> answers = whileAway(emic, "kafka", researchers);

            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
            emic.resultsOf(researchers).shouldBeAs(undisturbed);
            Told.in(emic).shouldBeWhatTheOutboxesHold(emic);
            assertOnlyDied(emic, "kafka");
        }
    }

    @Test
    void whatIsUploadedWhileTheDatabaseIsAwayIsRefusedAndNeverAcceptedAndLost() throws Exception {
        Results undisturbed = Undisturbed.run(study);
        try (RunningEmic emic = RunningEmic.over(Undisturbed.folder("without-database"))) {
            Researchers researchers = new Researchers(emic, study);
            researchers.open();
            researchers.upload(study.uploads().getFirst());
            List<Answer> answers = whileAway(emic, "postgres", researchers);

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.status()).as(answer.text()).isEqualTo(503);
                assertThat(answer.mediaType()).startsWith("application/problem+json");
            });
            study.uploads().forEach(transcripts -> uploadAgain(researchers, transcripts));
            emic.resultsOf(researchers).shouldBeAs(undisturbed);
            Told.in(emic).shouldBeWhatTheOutboxesHold(emic);
            assertOnlyDied(emic, "postgres");
        }
    }

    /// Takes somebody away in the middle of the work, tries to upload everything else meanwhile, once each and again from
    /// the beginning of what was refused, and gives them back.
    private List<Answer> whileAway(RunningEmic emic, String name, Researchers researchers)
            throws IOException, InterruptedException {
        Victim victim = emic.victim(name);
        victim.takeAway();
        try {
            return uploadMeanwhile(researchers);
        } finally {
            victim.giveBack();
        }
    }

    private List<Answer> uploadMeanwhile(Researchers researchers) throws IOException, InterruptedException {
        long end = System.nanoTime() + SIZES.outage().toNanos();
        List<Answer> answers = new ArrayList<>();
        int next = 1;
        while (System.nanoTime() < end) {
            if (next < study.uploads().size()) {
                Answer answer = researchers.tryToUpload(study.uploads().get(next));
                answers.add(answer);
                next += answer.isAccepted() ? 1 : 0;
            }
            Thread.sleep(1_000);
        }
        return answers;
    }

    private static void uploadAgain(Researchers researchers, List<Transcript> transcripts) {
        try {
            researchers.upload(transcripts);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private static void assertOnlyDied(RunningEmic emic, String name) {
        assertThat(emic.supervision().deaths()).singleElement()
                .satisfies(death -> assertThat(death.name()).isEqualTo(name));
    }

    /// A group that the service is a member of.
    private static String group(String name) {
        return name.equals("report-service") ? "report.codes" : "coding-service";
    }

    private static void awaitMembersBelow(RunningEmic emic, String group, int members) {
        await(group + " misses it").atMost(LONGEST_REBALANCE).until(() -> members(emic, group) < members);
    }

    private static void awaitMembers(RunningEmic emic, String group, int members) {
        await(group + " has it back").atMost(LONGEST_REBALANCE).until(() -> members(emic, group) == members);
    }

    private static int members(RunningEmic emic, String group) throws Exception {
        try (Admin admin = emic.admin()) {
            var described = admin.describeConsumerGroups(List.of(group)).describedGroups().get(group);
            return described == null
                    ? 0
                    : described.get().groupState() == GroupState.STABLE ? described.get().members().size() : -1;
        }
    }

}
