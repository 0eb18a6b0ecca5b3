package org.emic.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emic.messaging.test.Conversation.header;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.emic.contracts.testkit.Contracts;
import org.emic.contracts.testkit.Topic;
import org.emic.messaging.OwnedTopic;
import org.emic.messaging.test.Arriving;
import org.emic.messaging.test.Conversation;
import org.emic.messaging.test.ServiceInContainers;
import org.emic.theme.domain.theme.SubThemes;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.messaging.Message;
import org.testcontainers.containers.GenericContainer;

/// The service beside a broker and a database in containers: a codebook becomes themes once, whatever goes and comes back
/// meanwhile.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "emic.door.secret=secret-of-the-test-0123456789abcdef", "spring.cloud.stream.default-binder=kafka"})
class InContainersIT extends ServiceInContainers {

    private static final String CODES = "emic.codes.v1";
    private static final String THEMES = "emic.themes.v1";

    @Override
    protected Story story(UUID study) throws Exception {
        conversation().createTopics(6, "emic.studies.v1", CODES);
        Telling telling = new Telling(study.toString());
        Message<byte[]> changed = event(study, "CodebookChanged.v1", telling.changed(SubThemes.codes()));
        Message<byte[]> coded = event(study, "PassageCoded.v1", telling.coded());
        Message<byte[]> completed = event(study, "AnalysisCompleted.v1",
                telling.completed(1, SubThemes.codes().size()));
        return new Story() {

            @Override
            public void beginning() {
                conversation().say(List.of(changed));
            }

            @Override
            public void whileAway(GenericContainer<?> away) {
                if (away.equals(DATABASE)) {
                    conversation().say(List.of(coded));
                }
            }

            @Override
            public void end() {
                conversation().say(List.of(changed, coded, completed));
            }

            @Override
            public void outcome() {
                List<ConsumerRecord<String, byte[]>> heard = conversation().hear(List.of(THEMES), study.toString(),
                        Conversation.types("ThemesSynthesised.v1", "AnalysisCompleted.v1"));
                assertThat(heard).hasSize(2)
                        .allSatisfy(record -> Contracts.validate(THEMES, header(record, "ce_type"), record.value()));
            }

        };
    }

    private static Message<byte[]> event(UUID study, String type, String json) {
        return Arriving.event(CODES, study.toString(), study + type, type, study.toString(), json);
    }

    @Override
    protected List<OwnedTopic> declared() {
        Topic topic = Contracts.topic(THEMES);
        return List.of(new OwnedTopic(topic.topic(), topic.partitions(), topic.retention(), topic.segment()));
    }

}
