package org.emic.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.emic.systemtests.Study.Transcript;
import org.junit.jupiter.api.Test;

/// Three coding-services share the work of one, and nobody can tell from the result.
class SeveralInstancesIT {

    private final Study study = Sizes.GIVEN.study();

    @Test
    void threeCodingServicesOfWhichOneIsKilledBringWhatOneBrings() throws Exception {
        Results one = Undisturbed.run(study);
        try (RunningEmic emic = RunningEmic.over(Undisturbed.folder("three"), Map.of("EMIC_CODING_INSTANCES", "3"))) {
            await("all three read transcripts").atMost(Duration.ofMinutes(2)).until(() -> readers(emic).size() == 3);
            Researchers researchers = new Researchers(emic, study);
            researchers.open();
            int middle = study.uploads().size() / 2;
            for (List<Transcript> transcripts : study.uploads().subList(0, middle)) {
                researchers.upload(transcripts);
            }
            emic.victim("coding-service-2").kill();
            for (List<Transcript> transcripts : study.uploads().subList(middle, study.uploads().size())) {
                researchers.upload(transcripts);
            }
            Results three = emic.resultsOf(researchers);

            three.files().shouldBeAs(one.files());
            three.shouldBeAs(one);
            Told.in(emic).shouldBeWhatTheOutboxesHold(emic);
            assertThat(emic.supervision().deaths()).singleElement().satisfies(death -> {
                assertThat(death.name()).isEqualTo("coding-service-2");
                assertThat(death.status()).isEqualTo(137);
            });
        }
    }

    /// Consumers that have partitions of the transcripts.
    private static Set<String> readers(RunningEmic emic) throws Exception {
        try (Admin admin = emic.admin()) {
            return admin.describeConsumerGroups(List.of("coding-service"))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .flatMap(group -> group.members().stream())
                    .filter(member -> member.assignment()
                            .topicPartitions()
                            .stream()
                            .anyMatch(partition -> partition.topic().equals("emic.transcripts.v1")))
                    .map(member -> member.consumerId())
                    .collect(Collectors.toSet());
        }
    }

}
