package org.emic.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.emic.messaging.EventConsumers;
import org.emic.messaging.NewEvent;
import org.emic.messaging.Outbox;
import org.emic.messaging.OwnedTopic;
import org.emic.messaging.test.FreshDatabase;
import org.emic.messaging.test.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What an operator sees of a request: one trace from the request through outbox, broker and a reader to what follows from
/// it, the same in the logs, and the meters of all that.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "emic.door.secret=a-secret-for-tests-only", "spring.cloud.function.definition=reader",
        "spring.cloud.stream.bindings.reader-in-0.destination=emic.studies.v1"})
@ExtendWith(OutputCaptureExtension.class)
class ObservedTest {

    private static final String ANSWERS = "emic.answers-of-a-test.v1";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String study = UUID.randomUUID().toString();

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        FreshDatabase.create().register(properties);
        TestBroker.register(properties);
    }

    /// Stands for a service that hears of a study and says something itself.
    @TestConfiguration(proxyBeanMethods = false)
    static class Reader {

        @Bean
        OwnedTopic answers() {
            return new OwnedTopic(ANSWERS, 1, Duration.ofDays(1), Duration.ofHours(6));
        }

        @Bean
        Consumer<Message<byte[]>> reader(EventConsumers consumers, Outbox outbox) {
            return consumers.named("test.reader").on("StudyOpened.v1", Heard.class, (event, heard) -> {
                LoggerFactory.getLogger(Reader.class).info("heard of {}", heard.studyId());
                outbox.append(new NewEvent(ANSWERS, event.key(), "Answered.v1", event.subject(), heard));
            }).consumer();
        }

    }

    record Heard(String studyId) {}

    @Test
    void aRequestIsOneTraceThroughAllThatFollowsAndItsMetersTellOfIt(CapturedOutput output) throws Exception {
        assertThat(send("/studies/api/studies/" + study, request -> request
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"title\": \"T\", \"note\": \"Fictional\"}"))).statusCode())
                .isEqualTo(201);

        List<ConsumerRecord<String, byte[]>> records = records();
        assertThat(records).extracting(ConsumerRecord::topic).containsExactlyInAnyOrder("emic.studies.v1", ANSWERS);
        assertThat(records).extracting(ObservedTest::traceparent).allMatch(trace -> trace.startsWith("00-" + TRACE))
                .doesNotHaveDuplicates();
        assertThat(output.getOut().lines()).anyMatch(
                line -> line.contains("heard of " + study) && line.contains(TRACE));

        assertThat(send("/actuator/prometheus", request -> request.setHeader("X-Emic-Door", "another secret"))
                .statusCode()).isEqualTo(403);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(send("/actuator/prometheus", HttpRequest.Builder::GET).body())
                        .containsPattern("(?m)^emic_outbox_sent_total 2\\.0$")
                        .containsPattern("(?m)^emic_outbox_unsent 0\\.0$")
                        .containsPattern("(?m)^emic_outbox_oldest_unsent_age_seconds 0\\.0$")
                        .containsPattern("(?m)^emic_consumer_lag\\{.*topic=\"emic\\.studies\\.v1\".*} 0\\.0$")
                        .doesNotContain("spring_cloud_stream_binder_kafka_offset"));
    }

    private List<ConsumerRecord<String, byte[]>> records() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "group.id", study, "auto.offset.reset",
                        "earliest", "metadata.max.age.ms", "1000"),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("emic.studies.v1", ANSWERS));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (study.equals(record.key())) {
                        records.add(record);
                    }
                });
                return records.size() >= 2;
            });
        }
        return records;
    }

    private static String traceparent(ConsumerRecord<?, ?> record) {
        return new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> request)
            throws Exception {
        return http.send(request.apply(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Emic-Door", "a-secret-for-tests-only")).build(), HttpResponse.BodyHandlers.ofString());
    }

}
