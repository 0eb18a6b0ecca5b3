package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What becomes of events that can be read, on the whole way from a broker to a database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsumerTest {

    private NotesService service;

    @BeforeAll
    void start() throws Exception {
        service = new NotesService();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeEach
    void forget() {
        service.forget();
    }

    @Test
    void handlesEventsInTheOrderOfTheirKey() {
        for (int number = 0; number < 30; number++) {
            service.send(service.noted("in order", number));
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(service.numbers()).hasSize(30).isSorted());
    }

    @Test
    void dropsADuplicate() {
        double before = service.count("emic.inbox.duplicates");
        String id = UUID.randomUUID().toString();
        for (int copy = 0; copy < 3; copy++) {
            service.send(KafkaProbe.event(service.topic, "k", id, "Noted.v1",
                    NotesService.bytes("{\"note\":\"once\",\"number\":1}")));
        }
        service.awaitTheNext();
        assertThat(service.notes()).containsOnlyOnce("once");
        assertThat(service.count("emic.inbox.duplicates") - before).isEqualTo(2);
    }

    @Test
    void skipsAnEventOfAnotherType() {
        double before = service.count("emic.events.skipped");
        service.send(KafkaProbe.event(service.topic, "k", "Forgotten.v1", "not even JSON"));
        service.awaitTheNext();
        assertThat(service.count("emic.events.skipped") - before).isEqualTo(1);
    }

    @Test
    void ignoresAFieldThatItDoesNotKnow() {
        service.send(
                KafkaProbe.event(service.topic, "k", "Noted.v1", "{\"note\":\"more\",\"number\":1,\"since\":[{}]}"));
        service.awaitNotes("more");
    }

    @Test
    void triesAgainUntilAFaultHasPassed() {
        service.recorded.failures.set(4);
        service.send(service.noted("at last", 1));
        service.awaitTheNext();
        assertThat(service.notes()).containsOnlyOnce("at last");
        assertThat(service.recorded.attempts).filteredOn("at last"::equals).hasSize(5);
    }

    @Test
    void preparesOutsideOfTheTransactionAndAppliesInside() {
        service.recorded.failures.set(1);
        service.send(KafkaProbe.event(service.topic, "k", "Prepared.v1", "{\"note\":\"doubled\",\"number\":21}"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(service.numbers()).containsExactly(42));
    }

    @Test
    void anAttemptThatFailedLeavesNothingBehind() {
        String key = UUID.randomUUID().toString();
        service.recorded.failures.set(2);
        service.send(KafkaProbe.event(service.topic, key, "Noted.v1", "{\"note\":\"kept\",\"number\":1}"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(service.kafka.all(service.echoes))
                .filteredOn(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key))
                .hasSize(1));
        assertThat(service.notes()).containsExactly("kept");
        assertThat(service.jdbc.sql("select last_sequence from outbox_key where key = ?").param(key).query(Long.class)
                .single())
                .isEqualTo(1);
    }

    @Test
    void whatFollowsContinuesTheTrace() {
        String key = UUID.randomUUID().toString();
        var record = KafkaProbe.event(service.topic, key, "Noted.v1", "{\"note\":\"traced\",\"number\":1}");
        KafkaProbe.header(record, "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        service.send(record);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(service.kafka.all(service.echoes))
                .filteredOn(echo -> new String(echo.key(), StandardCharsets.UTF_8).equals(key))
                .singleElement()
                .satisfies(echo -> assertThat(KafkaProbe.header(echo.headers(), "traceparent"))
                        .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-(?!00f067aa0ba902b7)[0-9a-f]{16}-01")));
        assertThat(service.recorded.logged).contains("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void saysNoWordOfAnEventInItsLogs(CapturedOutput output) {
        service.recorded.failures.set(2);
        service.send(service.noted("unutterable", 1));
        service.send(service.eventOf(NotesService.bytes("{\"note\":\"unutterable\",\"number\":-1}")));
        service.send(service.eventOf(NotesService.bytes("unutterable")));
        service.awaitTheNext();
        assertThat(output).contains("IllegalStateException", "does-not-bind", "not-json")
                .doesNotContain("unutterable");
    }

    @Test
    void triesAgainAfterAnError() {
        service.recorded.errors.set(1);
        service.send(service.noted("after an error", 1));
        service.awaitNotes("after an error");
    }

    @ParameterizedTest
    @CsvSource({"content-type,application/cloudevents+json", "content-type,not a type at all", "contentType,text/plain",
            "contentType,application/x-java-object;type=java.io.File", "spring_json_header_types,{not json",
            "spring.cloud.function.definition,other", "scf-func-name,other", "lambda-x,1", "id,not-a-uuid",
            "timestamp,soon", "kafka_receivedTopic,emic.other.v1", "ce_datacontenttype,image/png"})
    void isNotSteeredByHeaders(String header, String value) {
        var record = service.noted("steady", 1);
        KafkaProbe.header(record, header, value);
        service.send(record);
        service.awaitNotes("steady");
    }

}
