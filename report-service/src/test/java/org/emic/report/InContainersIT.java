package org.emic.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emic.messaging.test.Conversation.header;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.emic.contracts.testkit.Contracts;
import org.emic.contracts.testkit.Topic;
import org.emic.messaging.OwnedTopic;
import org.emic.messaging.test.Arriving;
import org.emic.messaging.test.Conversation;
import org.emic.messaging.test.ServiceInContainers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.messaging.Message;
import org.testcontainers.containers.GenericContainer;

/// The service beside a broker and a database in containers: the published examples become a report once, whatever goes
/// and comes back meanwhile.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "emic.door.secret=a-secret-of-thirty-two-characters-or-more", "spring.cloud.stream.default-binder=kafka"})
final class InContainersIT extends ServiceInContainers {

    private static final String REPORTS = "emic.reports.v1";

    @Override
    protected Story story(UUID study) throws Exception {
        conversation().createTopics(2, "emic.studies.v1", "emic.transcripts.v1", "emic.codes.v1", "emic.themes.v1");
        List<Message<byte[]>> events = new ArrayList<>(List.of(
                example(study, "emic.themes.v1", "ThemesSynthesised.v1"),
                example(study, "emic.themes.v1", "AnalysisCompleted.v1"),
                example(study, "emic.codes.v1", "CodebookChanged.v1"),
                example(study, "emic.codes.v1", "CodebookChanged.v1.merged"),
                example(study, "emic.codes.v1", "PassageCoded.v1"),
                example(study, "emic.codes.v1", "AnalysisCompleted.v1"),
                example(study, "emic.transcripts.v1", "PassageReleased.v1"),
                example(study, "emic.transcripts.v1", "TranscriptReleased.v1"),
                example(study, "emic.studies.v1", "StudyOpened.v1")));
        return new Story() {

            @Override
            public void beginning() {
                conversation().say(events.subList(0, 4));
            }

            @Override
            public void whileAway(GenericContainer<?> away) {
                if (away.equals(DATABASE)) {
                    conversation().say(events.subList(4, 6));
                }
            }

            @Override
            public void end() {
                conversation().say(events);
            }

            @Override
            public void outcome() {
                List<ConsumerRecord<String, byte[]>> heard = conversation().hear(List.of(REPORTS), study.toString(),
                        Conversation.types("ReportComposed.v1"));
                assertThat(heard).hasSize(1)
                        .allSatisfy(record -> Contracts.validate(REPORTS, header(record, "ce_type"), record.value()));
            }

        };
    }

    /// A published example, told of this study.
    private static Message<byte[]> example(UUID study, String topic, String name) {
        String type = name.substring(0, name.indexOf(".v1") + 3);
        String json = Contracts.examples(topic, type)
                .stream()
                .filter(example -> example.name().equals(name))
                .map(example -> new String(example.json(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow()
                .replaceAll("\"studyId\": \"[^\"]+\"", "\"studyId\": \"" + study + "\"");
        return Arriving.event(topic, study.toString(), study + name, type, study.toString(), json);
    }

    @Override
    protected List<OwnedTopic> declared() {
        Topic topic = Contracts.topic(REPORTS);
        return List.of(new OwnedTopic(topic.topic(), topic.partitions(), topic.retention(), topic.segment()));
    }

}
