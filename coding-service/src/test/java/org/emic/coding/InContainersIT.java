package org.emic.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emic.messaging.test.Conversation.header;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.emic.coding.sample.SampleStudy;
import org.emic.contracts.testkit.Contracts;
import org.emic.contracts.testkit.Topic;
import org.emic.messaging.OwnedTopic;
import org.emic.messaging.test.Conversation;
import org.emic.messaging.test.ServiceInContainers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.messaging.Message;
import org.testcontainers.containers.GenericContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service beside a broker and a database in containers: what is released is compared and told once, whatever goes and
/// comes back meanwhile.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "emic.door.secret=a-secret-for-tests-only", "spring.cloud.stream.default-binder=kafka"})
class InContainersIT extends ServiceInContainers {

    private static final String CODES = "emic.codes.v1";
    private static final int PASSAGES = 4;

    private record Version(int transcriptNumber, int passage, int version) {

        static Version of(byte[] coded) {
            JsonNode data = JsonMapper.shared().readTree(coded);
            return new Version(data.path("transcriptNumber").asInt(), data.path("passage").asInt(),
                    data.path("version").asInt());
        }
    }

    @Override
    protected Story story(UUID study) throws Exception {
        conversation().createTopics(6, "emic.studies.v1", "emic.transcripts.v1");
        List<Message<byte[]>> events = new SampleStudy(study, 3, 2).events();
        int half = events.size() / 2;
        return new Story() {

            @Override
            public void beginning() {
                conversation().say(events.subList(0, half));
            }

            @Override
            public void whileAway(GenericContainer<?> away) {
                if (away.equals(DATABASE)) {
                    conversation().say(events.subList(half, events.size()));
                }
            }

            @Override
            public void end() {
                conversation().say(events);
            }

            @Override
            public void outcome() {
                List<ConsumerRecord<String, byte[]>> heard = conversation().hear(List.of(CODES), study.toString(),
                        Conversation.types("AnalysisCompleted.v1"));
                assertThat(heard)
                        .allSatisfy(record -> Contracts.validate(CODES, header(record, "ce_type"), record.value()));
                assertThat(heard).filteredOn(record -> header(record, "ce_type").equals("PassageCoded.v1"))
                        .extracting(record -> Version.of(record.value()))
                        .doesNotHaveDuplicates()
                        .filteredOn(version -> version.version() == 1)
                        .hasSize(PASSAGES);
            }

        };
    }

    @Override
    protected List<OwnedTopic> declared() {
        Topic topic = Contracts.topic(CODES);
        return List.of(new OwnedTopic(topic.topic(), topic.partitions(), topic.retention(), topic.segment()));
    }

}
