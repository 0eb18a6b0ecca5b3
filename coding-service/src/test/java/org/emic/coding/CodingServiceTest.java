package org.emic.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.emic.coding.sample.OthersTopics;
import org.emic.coding.sample.SampleStudy;
import org.emic.contracts.testkit.Contracts;
import org.emic.messaging.test.Conversation;
import org.emic.messaging.test.FreshDatabase;
import org.emic.messaging.test.TestBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/// The whole service: a real broker, a real database, the real model.
class CodingServiceTest {

    private static final String SECRET = "a-secret-for-tests-only";
    private static final Conversation CONVERSATION = new Conversation(
            Map.of("bootstrap.servers", TestBroker.bootstrapServers()));

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws Exception {
        OthersTopics.create(CONVERSATION);
        List<String> arguments = new ArrayList<>(List.of(FreshDatabase.create().arguments()));
        arguments.addAll(List.of("--server.port=0", "--emic.door.secret=" + SECRET,
                "--spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers()));
        service = new SpringApplication(CodingService.class).run(arguments.toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatIsReleasedIsComparedAndTold() throws Exception {
        SampleStudy sample = new SampleStudy(UUID.fromString("44444444-5a0e-4d7c-9a55-6a4f0f0f1c11"), 3, 2);
        List<Message<byte[]>> events = new ArrayList<>(sample.events());
        Collections.shuffle(events, new Random(7));
        CONVERSATION.say(events);
        List<ConsumerRecord<byte[], byte[]>> told = toldUntilCompleted(sample.id());
        assertThat(told)
                .allSatisfy(record -> Contracts.validate("emic.codes.v1", header(record, "ce_type"), record.value()));
        assertThat(told).extracting(record -> header(record, "ce_type"))
                .contains("PassageCoded.v1", "CodebookChanged.v1");
        assertThat(told).extracting(record -> header(record, "ce_subject")).containsOnly(sample.id().toString());
        assertThat(progress(sample.id())).contains("\"incidents\":20", "\"compared\":20", "\"completed\":true",
                "\"blocked\":0");
        CONVERSATION.say(List.of(MessageBuilder.fromMessage(events.getFirst())
                .setHeader("ce_specversion", "2.0")
                .setHeader("ce_id", "of the future")
                .build()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(progress(sample.id())).contains("\"blocked\":1"));
        assertThat(get("/coding/studies/" + sample.id())).contains("1 record is blocked",
                "/coding/operations?study=" + sample.id());
        assertThat(get("/coding/operations")).contains("bad-header");
    }

    private static List<ConsumerRecord<byte[], byte[]>> toldUntilCompleted(UUID study) {
        List<ConsumerRecord<byte[], byte[]>> told = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "group.id", "test", "auto.offset.reset",
                        "earliest", "metadata.max.age.ms", "1000"),
                new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("emic.codes.v1"));
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (header(record, "ce_subject").equals(study.toString())) {
                        told.add(record);
                    }
                });
                return told.stream().anyMatch(record -> header(record, "ce_type").equals("AnalysisCompleted.v1"));
            });
        }
        return told;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String progress(UUID study) throws Exception {
        return get("/coding/api/studies/" + study + "/progress");
    }

    private static String get(String path) throws Exception {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(HttpRequest
                    .newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("X-Emic-Door", SECRET)
                    .build(), HttpResponse.BodyHandlers.ofString());
            return answer.body();
        }
    }

}
