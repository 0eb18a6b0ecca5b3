package org.emic.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.emic.contracts.testkit.Contracts;
import org.emic.contracts.testkit.Topic;
import org.emic.messaging.test.FreshDatabase;
import org.emic.messaging.test.TestBroker;
import org.emic.theme.domain.theme.SubThemes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The service as it is deployed: a real broker, a real database, its own port.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "emic.door.secret=secret-of-the-test-0123456789abcdef", "spring.cloud.stream.default-binder=kafka"})
class ThroughTheBrokerIT {

    private static final String CODES = "emic.codes.v1";
    private static final String THEMES = "emic.themes.v1";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    @Autowired
    KafkaAdmin admin;

    private final String study = UUID.randomUUID().toString();

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry properties) throws Exception {
        FreshDatabase.create().register(properties);
        TestBroker.register(properties);
        try (Admin broker = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()))) {
            broker.createTopics(
                    List.of(new NewTopic(CODES, 6, (short) 1), new NewTopic("emic.studies.v1", 6, (short) 1)))
                    .all()
                    .get();
        }
    }

    @Test
    void codesOnOneTopicBecomeThemesOnTheOther() {
        Telling telling = new Telling(study);
        tell("CodebookChanged.v1", telling.changed(SubThemes.codes()));
        tell("PassageCoded.v1", telling.coded());
        tell("AnalysisCompleted.v1", telling.completed(1, SubThemes.codes().size()));
        List<ConsumerRecord<String, byte[]>> told = told(2);
        assertThat(told).extracting(record -> header(record, "ce_type"))
                .containsExactly("ThemesSynthesised.v1", "AnalysisCompleted.v1");
        assertThat(told).allSatisfy(record -> {
            assertThat(record.key()).isEqualTo(study);
            assertThat(header(record, "ce_source")).isEqualTo("/theme-service");
            Contracts.validate(THEMES, header(record, "ce_type"), record.value());
        });
    }

    @Test
    void theTopicIsMadeAsTheContractDeclaresIt() {
        Topic declared = Contracts.topic(THEMES);
        told(0);
        assertThat(admin.describeTopics(THEMES).values()).singleElement()
                .satisfies(made -> assertThat(made.partitions()).hasSize(declared.partitions()));
    }

    private void tell(String type, String json) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(CODES, study, json.getBytes(UTF_8));
        Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_type", type, "ce_source",
                "/coding-service",
                "ce_subject", study, "ce_time", "2026-11-23T10:00:00Z", "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers()), new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record);
        }
    }

    /// Waits until the topic is there and has so many records of this study.
    private List<ConsumerRecord<String, byte[]>> told(int atLeast) {
        List<ConsumerRecord<String, byte[]>> told = new ArrayList<>();
        long deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest", "allow.auto.create.topics", "false", "metadata.max.age.ms",
                        "1000"),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(THEMES));
            while ((told.size() < atLeast || consumer.assignment().isEmpty()) && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (study.equals(record.key())) {
                        told.add(record);
                    }
                });
            }
        }
        return told;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

}
