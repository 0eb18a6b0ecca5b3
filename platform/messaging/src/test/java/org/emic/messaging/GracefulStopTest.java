package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.emic.messaging.test.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A service in a process of its own is asked to stop (SIGTERM) while slow records arrive and thousands of events wait in
/// its outbox.
@Execution(ExecutionMode.CONCURRENT)
class GracefulStopTest {

    private static final int RECORDS = 60;
    private static final int BACKLOG = 12_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private final String topic = "emic.stopped-" + UUID.randomUUID();
    private final String group = "group-of-" + topic;
    private final FreshDatabase database = FreshDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final KafkaProbe kafka = new KafkaProbe();

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void stopsUnderLoadWithinThirtySecondsAndGoesOnWhereItStopped() throws Exception {
        kafka.createTopic(topic, 1, Map.of());
        Station.migrate(database);
        fillTheOutbox();
        for (int number = 1; number <= RECORDS; number++) {
            kafka.send(KafkaProbe.event(topic, topic, "Noted.v1", "{\"note\":\"slow\",\"number\":%d}"
                    .formatted(number)));
        }
        int handled;
        try (ServiceProcess service = start()) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> numbers().size() > 2 && unsent() < BACKLOG);
            service.process.destroy();
            assertThat(service.process.waitFor(30, TimeUnit.SECONDS)).describedAs(service.log()).isTrue();
            assertThat(service.process.exitValue()).isEqualTo(143);
            handled = numbers().size();
            assertThat(handled).isLessThan(RECORDS);
            assertThat(committed()).describedAs("the offset of what was handled").isEqualTo(handled);
            assertThat(unsent()).describedAs("a part of the backlog").isBetween(1, BACKLOG);
        }
        try (ServiceProcess service = start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(numbers()).describedAs(service.log()).hasSize(RECORDS));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(unsent()).isZero());
        }
        assertThat(numbers()).isSorted().doesNotHaveDuplicates();
        assertThat(told()).describedAs("each event of the outbox left once").hasSize(BACKLOG + RECORDS)
                .doesNotHaveDuplicates();
    }

    private ServiceProcess start() throws Exception {
        return new ServiceProcess(folder, database, topic, Map.of(), "spring.cloud.stream.default.group=" + group);
    }

    // Of three keys, each of which is sent at the pace of the broker's answers.
    private void fillTheOutbox() {
        jdbc.sql("""
                insert into outbox_event (topic, key, sequence, id, type, source, subject, occurred_at, traceparent, data)
                select 'emic.echoes.v1', :key || '-' || number % 3, number, gen_random_uuid(), 'Echoed.v1', '/test',
                    'study', now(), '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', '{}'
                from generate_series(1, :backlog) number
                """).param("key", topic).param("backlog", BACKLOG).update();
    }

    private List<Integer> numbers() {
        return jdbc.sql("select number from handled order by nr").query((row, nr) -> row.getInt(1)).list();
    }

    private int unsent() {
        return jdbc.sql("select count(*) from outbox_event where sent_at is null").query(Integer.class).single();
    }

    private long committed() throws Exception {
        return Objects.requireNonNull(kafka.admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .get(new TopicPartition(topic, 0))).offset();
    }

    private List<String> told() {
        return kafka.all("emic.echoes.v1")
                .stream()
                .filter(echo -> new String(echo.key(), StandardCharsets.UTF_8).startsWith(topic))
                .map(echo -> KafkaProbe.header(echo.headers(), "ce_id"))
                .toList();
    }

}
