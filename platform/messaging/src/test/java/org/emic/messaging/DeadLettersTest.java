package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
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

/// What becomes of records that can never be read, and that the partition goes on behind them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadLettersTest {

    private NotesService service;

    @BeforeAll
    void start() throws Exception {
        service = new NotesService();
        service.awaitTheNext();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeEach
    void forget() {
        service.forget();
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
            {"note":"state 22021","number":1}           | refused
            {"note":"state 54000","number":1}           | refused
            {"note":"a\\u0000b","number":1}             | does-not-bind
            {"note":"a","number":1,"x":"\\u0000"}       | does-not-bind
            {"note":"a","number":1,"\\u0000":"x"}       | does-not-bind
            {"note":"\\ud83d","number":1}               | does-not-bind
            """)
    void putsAsideWhatCanNeverBeRead(@Nullable String json, String reason) {
        var record = KafkaProbe.event(service.topic, "k", UUID.randomUUID().toString(), "Noted.v1",
                json == null ? null : NotesService.bytes(json));
        assertIsPutAside(record, reason);
    }

    @Test
    void keepsDeadLettersAsLongAsTheTopicKeepsItsRecords() throws Exception {
        assertIsPutAside(service.eventOf(NotesService.bytes("{}")), "does-not-bind");
        assertThat(service.kafka.config(service.topic, "retention.ms")).isEqualTo("86400000");
        assertThat(service.kafka.config(service.deadLetters, "retention.ms")).isEqualTo("86400000");
        assertThat(service.kafka.config(service.deadLetters, "segment.ms"))
                .isEqualTo(service.kafka.config(service.topic, "segment.ms"));
    }

    @Test
    void putsAsideWhatIsNotUtf8() {
        assertIsPutAside(service.eventOf(new byte[]{'{', '"', 'n', (byte) 0xff, '"', '}'}), "not-utf8");
        assertIsPutAside(service.eventOf("{\"note\":\"a\",\"number\":1}".getBytes(StandardCharsets.UTF_16)),
                "not-utf8");
    }

    @Test
    void putsAsideWhatIsTooLarge() {
        assertIsPutAside(
                service.eventOf(NotesService.bytes("{\"note\":\"" + "x".repeat(1_000_000) + "\",\"number\":1}")),
                "too-large");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {"ce_id,null", "ce_id,' '", "ce_type,null", "ce_source,''",
            "ce_subject,null",
            "ce_time,null", "ce_time,yesterday", "ce_specversion,null", "ce_specversion,2.0"})
    void putsAsideWhatIsNotAnEvent(String header, @Nullable String value) {
        var record = service.eventOf(NotesService.bytes("{\"note\":\"a\",\"number\":1}"));
        record.headers().remove(header);
        if (value != null) {
            KafkaProbe.header(record, header, value);
        }
        assertIsPutAside(record, "bad-header");
    }

    @Test
    void putsAsideAnIdThatTheDatabaseRefuses() {
        var record = service.eventOf(NotesService.bytes("{\"note\":\"a\",\"number\":1}"));
        KafkaProbe.header(record, "ce_id", "a\0b");
        assertIsPutAside(record, "bad-header");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void saysNoWordOfARecordInLogsHeadersAndTables(CapturedOutput output) {
        for (byte[] value : List.of(NotesService.bytes("unutterable"), NotesService.bytes("{\"unutterable\":1}"),
                NotesService.bytes("{\"note\":\"unutterable\",\"number\":-1}"),
                NotesService.bytes("{\"note\":\"unutterable\\u0000\",\"number\":1}"),
                NotesService.bytes("unutterable".repeat(95_000)),
                "unutterable".getBytes(StandardCharsets.UTF_16))) {
            service.send(service.eventOf(value));
        }
        service.awaitTheNext();
        assertThat(output).contains("not-json", "does-not-bind", "too-large").doesNotContain("unutterable");
        assertThat(service.kafka.all(service.deadLetters)).allSatisfy(letter -> assertThat(letter.headers())
                .allSatisfy(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8))
                        .doesNotContain("unutterable")));
        assertThat(service.jdbc.sql("select dead_letter::text from dead_letter").query(String.class).list())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).doesNotContain("unutterable"));
    }

    private void assertIsPutAside(ProducerRecord<byte[], byte[]> record, String reason) {
        double before = service.count("emic.dead.letters");
        int letters = service.kafka.all(service.deadLetters).size();
        long sent = System.nanoTime();
        service.send(record);
        service.awaitTheNext();
        assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(Duration.ofSeconds(5));
        List<ConsumerRecord<byte[], byte[]>> all = service.kafka.all(service.deadLetters);
        assertThat(all).hasSize(letters + 1);
        ConsumerRecord<byte[], byte[]> letter = all.getLast();
        assertThat(letter.value()).isEqualTo(record.value());
        assertThat(letter.key()).isEqualTo(record.key());
        record.headers()
                .forEach(header -> assertThat(letter.headers().lastHeader(header.key()).value())
                        .isEqualTo(header.value()));
        assertThat(KafkaProbe.header(letter.headers(), "emic-reason")).isEqualTo(reason);
        assertThat(KafkaProbe.header(letter.headers(), "emic-topic")).isEqualTo(service.topic);
        assertThat(service.count("emic.dead.letters") - before).isEqualTo(1);
        assertThat(service.kept.open(Optional.empty(), 1_000).getLast()).satisfies(kept -> {
            assertThat(kept.record().reason().code()).isEqualTo(reason);
            assertThat(kept.offset())
                    .isEqualTo(Long.parseLong(KafkaProbe.header(letter.headers(), "emic-offset")));
            assertThat(kept.attempts()).isEqualTo(1);
        });
    }

}
