package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.emic.messaging.test.FreshDatabase;
import org.emic.messaging.test.TestBroker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A service reads a topic of one partition from a real broker, through the binder, into a real database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsumerTest {

    private static final String TOPIC = "emic.notes.v1";
    private static final String DEAD_LETTERS = "emic.notes.v1.test.notes.dlt";

    private final KafkaProbe kafka = new KafkaProbe();
    private ConfigurableApplicationContext service;
    private JdbcClient jdbc;
    private Recorded recorded;

    @Configuration(proxyBeanMethods = false)
    static class Meters {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        OwnedTopic echoes() {
            return new OwnedTopic("emic.echoes.v1", 3, Duration.ofDays(7), Duration.ofHours(6));
        }

    }

    @BeforeAll
    void start() throws Exception {
        service = service(FreshDatabase.create());
        jdbc = service.getBean(JdbcClient.class);
        recorded = service.getBean(Recorded.class);
        // The reader was there before the topic.
        kafka.createTopic(TOPIC, 1, Map.of("retention.ms", "86400000"));
    }

    static ConfigurableApplicationContext service(FreshDatabase database) {
        return new SpringApplicationBuilder(Recorded.Service.class, Meters.class)
                .properties("spring.application.name=test-service", "spring.cloud.function.definition=notes",
                        "spring.cloud.stream.bindings.notes-in-0.destination=" + TOPIC,
                        "spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers())
                .run(database.arguments());
    }

    @AfterAll
    void stop() {
        service.close();
        kafka.close();
    }

    @BeforeEach
    void forget() {
        jdbc.sql("delete from handled").update();
        recorded.attempts.clear();
    }

    @Test
    void handlesEventsInTheOrderOfTheirKey() {
        for (int number = 0; number < 30; number++) {
            kafka.send(noted("in order", number));
        }
        await().untilAsserted(() -> assertThat(numbers()).hasSize(30).isSorted());
    }

    @Test
    void dropsADuplicate() {
        double before = count("emic.inbox.duplicates");
        String id = UUID.randomUUID().toString();
        for (int copy = 0; copy < 3; copy++) {
            kafka.send(KafkaProbe.event(TOPIC, "k", id, "Noted.v1", bytes("{\"note\":\"once\",\"number\":1}")));
        }
        thenTheNextIsHandled();
        assertThat(notes()).containsOnlyOnce("once");
        assertThat(count("emic.inbox.duplicates") - before).isEqualTo(2);
    }

    @Test
    void skipsAnEventOfAnotherType() {
        double before = count("emic.events.skipped");
        kafka.send(KafkaProbe.event(TOPIC, "k", "Forgotten.v1", "not even JSON"));
        thenTheNextIsHandled();
        assertThat(count("emic.events.skipped") - before).isEqualTo(1);
    }

    @Test
    void ignoresAFieldThatItDoesNotKnow() {
        kafka.send(KafkaProbe.event(TOPIC, "k", "Noted.v1", "{\"note\":\"more\",\"number\":1,\"since\":[{}]}"));
        await().untilAsserted(() -> assertThat(notes()).containsExactly("more"));
    }

    @Test
    void triesAgainUntilAFaultHasPassed() {
        recorded.failures.set(4);
        kafka.send(noted("at last", 1));
        thenTheNextIsHandled();
        assertThat(notes()).containsOnlyOnce("at last");
        assertThat(recorded.attempts).filteredOn("at last"::equals).hasSize(5);
    }

    @Test
    void preparesOutsideOfTheTransactionAndAppliesInside() {
        recorded.failures.set(1);
        kafka.send(KafkaProbe.event(TOPIC, "k", "Prepared.v1", "{\"note\":\"doubled\",\"number\":21}"));
        await().untilAsserted(() -> assertThat(numbers()).containsExactly(42));
    }

    @Test
    void anAttemptThatFailedLeavesNothingBehind() {
        String key = UUID.randomUUID().toString();
        recorded.failures.set(2);
        kafka.send(KafkaProbe.event(TOPIC, key, "Noted.v1", "{\"note\":\"kept\",\"number\":1}"));
        await().untilAsserted(() -> assertThat(kafka.all("emic.echoes.v1"))
                .filteredOn(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key))
                .hasSize(1));
        assertThat(notes()).containsExactly("kept");
        assertThat(jdbc.sql("select last_sequence from outbox_key where key = ?").param(key).query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void whatFollowsContinuesTheTrace() {
        String key = UUID.randomUUID().toString();
        var record = KafkaProbe.event(TOPIC, key, "Noted.v1", "{\"note\":\"traced\",\"number\":1}");
        KafkaProbe.header(record, "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        kafka.send(record);
        await().untilAsserted(() -> assertThat(kafka.all("emic.echoes.v1"))
                .filteredOn(echo -> new String(echo.key(), StandardCharsets.UTF_8).equals(key))
                .singleElement()
                .satisfies(echo -> assertThat(KafkaProbe.header(echo.headers(), "traceparent"))
                        .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-(?!00f067aa0ba902b7)[0-9a-f]{16}-01")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            null                                        | no-payload
            ''                                          | not-json
            {"note":"cut                                | not-json
            {"note":"a","number":1} {}                  | does-not-bind
            null literal                                | not-json
            [1,2]                                       | does-not-bind
            {"note":"a"}                                | does-not-bind
            {"number":1}                                | does-not-bind
            {"note":null,"number":1}                    | does-not-bind
            {"note":"a","number":null}                  | does-not-bind
            {"note":"a","number":"1"}                   | does-not-bind
            {"note":"a","number":1.5}                   | does-not-bind
            {"note":"a","number":99999999999}           | does-not-bind
            {"note":"a","number":-1}                    | does-not-bind
            {"note":"refused","number":1}               | refused
            """)
    void putsAsideWhatCanNeverBeRead(@Nullable String json, String reason) {
        var record = KafkaProbe.event(TOPIC, "k", UUID.randomUUID().toString(), "Noted.v1",
                json == null ? null : bytes(json));
        assertIsPutAside(record, reason);
    }

    @Test
    void keepsDeadLettersAsLongAsTheTopicKeepsItsRecords() throws Exception {
        assertIsPutAside(eventOf(bytes("{}")), "does-not-bind");
        assertThat(kafka.config(TOPIC, "retention.ms")).isEqualTo("86400000");
        assertThat(kafka.config(DEAD_LETTERS, "retention.ms")).isEqualTo("86400000");
        assertThat(kafka.config(DEAD_LETTERS, "segment.ms")).isEqualTo(kafka.config(TOPIC, "segment.ms"));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void saysNoWordOfAnEventInItsLogs(CapturedOutput output) {
        recorded.failures.set(2);
        kafka.send(noted("unutterable", 1));
        kafka.send(eventOf(bytes("{\"note\":\"unutterable\",\"number\":-1}")));
        kafka.send(eventOf(bytes("unutterable")));
        thenTheNextIsHandled();
        assertThat(output).contains("IllegalStateException", "does-not-bind", "not-json")
                .doesNotContain("unutterable");
    }

    @Test
    void triesAgainAfterAnError() {
        recorded.errors.set(1);
        kafka.send(noted("after an error", 1));
        await().untilAsserted(() -> assertThat(notes()).containsExactly("after an error"));
    }

    @Test
    void putsAsideWhatIsNotUtf8() {
        assertIsPutAside(eventOf(new byte[]{'{', '"', 'n', (byte) 0xff, '"', '}'}), "not-utf8");
        assertIsPutAside(eventOf("{\"note\":\"a\",\"number\":1}".getBytes(StandardCharsets.UTF_16)), "not-utf8");
    }

    @Test
    void putsAsideWhatIsTooLarge() {
        assertIsPutAside(eventOf(bytes("{\"note\":\"" + "x".repeat(1_000_000) + "\",\"number\":1}")), "too-large");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {"ce_id,null", "ce_id,' '", "ce_type,null", "ce_source,''",
            "ce_subject,null",
            "ce_time,null", "ce_time,yesterday", "ce_specversion,null", "ce_specversion,2.0"})
    void putsAsideWhatIsNotAnEvent(String header, @Nullable String value) {
        var record = eventOf(bytes("{\"note\":\"a\",\"number\":1}"));
        record.headers().remove(header);
        if (value != null) {
            KafkaProbe.header(record, header, value);
        }
        assertIsPutAside(record, "bad-header");
    }

    @Test
    void putsAsideAnIdThatTheDatabaseRefuses() {
        var record = eventOf(bytes("{\"note\":\"a\",\"number\":1}"));
        KafkaProbe.header(record, "ce_id", "a\0b");
        assertIsPutAside(record, "bad-header");
    }

    @ParameterizedTest
    @CsvSource({"content-type,application/cloudevents+json", "content-type,not a type at all", "contentType,text/plain",
            "contentType,application/x-java-object;type=java.io.File", "spring_json_header_types,{not json",
            "spring.cloud.function.definition,other", "scf-func-name,other", "lambda-x,1", "id,not-a-uuid",
            "timestamp,soon", "kafka_receivedTopic,emic.other.v1", "ce_datacontenttype,image/png"})
    void isNotSteeredByHeaders(String header, String value) {
        var record = noted("steady", 1);
        KafkaProbe.header(record, header, value);
        kafka.send(record);
        await().untilAsserted(() -> assertThat(notes()).containsExactly("steady"));
    }

    private void assertIsPutAside(ProducerRecord<byte[], byte[]> record, String reason) {
        double before = count("emic.dead.letters");
        int letters = kafka.all(DEAD_LETTERS).size();
        kafka.send(record);
        thenTheNextIsHandled();
        List<ConsumerRecord<byte[], byte[]>> all = kafka.all(DEAD_LETTERS);
        assertThat(all).hasSize(letters + 1);
        ConsumerRecord<byte[], byte[]> letter = all.getLast();
        assertThat(letter.value()).isEqualTo(record.value());
        assertThat(letter.key()).isEqualTo(record.key());
        record.headers()
                .forEach(header -> assertThat(letter.headers().lastHeader(header.key()).value())
                        .isEqualTo(header.value()));
        assertThat(KafkaProbe.header(letter.headers(), "emic-reason")).isEqualTo(reason);
        assertThat(KafkaProbe.header(letter.headers(), "emic-topic")).isEqualTo(TOPIC);
        assertThat(count("emic.dead.letters") - before).isEqualTo(1);
    }

    private void thenTheNextIsHandled() {
        String marker = UUID.randomUUID().toString();
        kafka.send(noted(marker, 1));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(notes()).contains(marker));
    }

    private static ProducerRecord<byte[], byte[]> noted(String note, int number) {
        return KafkaProbe.event(TOPIC, "k", "Noted.v1", "{\"note\":\"%s\",\"number\":%d}".formatted(note, number));
    }

    private static ProducerRecord<byte[], byte[]> eventOf(byte[] value) {
        return KafkaProbe.event(TOPIC, "k", UUID.randomUUID().toString(), "Noted.v1", value);
    }

    private List<String> notes() {
        return jdbc.sql("select note from handled order by nr").query((row, nr) -> row.getString(1)).list();
    }

    private List<Integer> numbers() {
        return jdbc.sql("select number from handled order by nr").query((row, nr) -> row.getInt(1)).list();
    }

    private double count(String counter) {
        return service.getBean(MeterRegistry.class).find(counter).counters().stream().mapToDouble(c -> c.count()).sum();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
