package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.emic.messaging.test.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The outbox and several relays, each with a database connection pool and a producer of its own as if in a process of
/// its own, against a real broker and a real database.
class RelayTest {

    private final KafkaProbe kafka = new KafkaProbe();
    private final List<Station> stations = new ArrayList<>();
    private final String topic = "emic.relayed-" + UUID.randomUUID();
    private FreshDatabase database;
    private JdbcClient jdbc;

    @BeforeEach
    void migrate() {
        database = FreshDatabase.create();
        Station.migrate(database);
        jdbc = JdbcClient.create(database.dataSource());
    }

    @AfterEach
    void stop() {
        stations.forEach(Station::close);
        kafka.close();
    }

    @Test
    void aRelayThatHangsInTheMiddleCannotChangeTheOrder() throws Exception {
        Station zombie = station();
        Station heir = station();
        for (int number = 0; number < 200; number++) {
            zombie.append(topic, "key", Map.of("number", number));
        }
        zombie.relay.start();
        await().pollInterval(Duration.ofMillis(5)).until(() -> kafka.all(topic).size() > 3);
        // As if the database had ended the transaction of a relay that it did not hear from.
        for (int blow = 0; blow < 10; blow++) {
            jdbc.sql("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid() and query like '%outbox_event%'
                    """).query((row, number) -> row.getBoolean(1)).list();
            if (blow == 3) {
                heir.relay.start();
            }
            LockSupport.parkNanos(20_000_000);
        }
        awaitNothingUnsent();
        assertThat(firstCopies().get("key")).isEqualTo(sequence("key"));
    }

    @Test
    void sendsAHeaderForEachAttributeOfTheEvent() {
        Station station = station();
        station.relay.start();
        station.append(topic, "key", Map.of("number", 1));
        awaitNothingUnsent();
        ConsumerRecord<byte[], byte[]> record = kafka.all(topic).getFirst();
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("{\"number\":1}");
        assertThat(KafkaProbe.header(record.headers(), "ce_specversion")).isEqualTo("1.0");
        assertThat(KafkaProbe.header(record.headers(), "ce_id")).isEqualTo(sequence("key").getFirst());
        assertThat(KafkaProbe.header(record.headers(), "ce_type")).isEqualTo("Noted.v1");
        assertThat(KafkaProbe.header(record.headers(), "ce_source")).isEqualTo("/test-service");
        assertThat(KafkaProbe.header(record.headers(), "ce_subject")).isEqualTo("study");
        assertThat(KafkaProbe.header(record.headers(), "ce_time")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(KafkaProbe.header(record.headers(), "content-type")).isEqualTo("application/json");
        assertThat(KafkaProbe.header(record.headers(), "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void sendsAStudyAgainWithTheSameIds() {
        Station station = station();
        station.relay.start();
        for (int number = 0; number < 5; number++) {
            station.append(topic, "key", Map.of("number", number));
        }
        awaitNothingUnsent();
        assertThat(station.outbox.republish("study")).isEqualTo(5);
        assertThat(station.outbox.republish("another")).isZero();
        await().untilAsserted(() -> assertThat(ids("key")).hasSize(10));
        assertThat(ids("key").subList(5, 10)).isEqualTo(sequence("key"));
    }

    @Test
    void aStudyThatIsToldAgainTwiceIsFoundBothTimes() {
        Station station = station();
        station.append(topic, "key", Map.of("number", 1));
        assertThat(station.outbox.republish("study")).isEqualTo(1);
        assertThat(station.outbox.republish("study")).isEqualTo(1);
    }

    @Test
    void oneKeyThatCannotBeSentDoesNotHoldUpOthers() {
        Station station = station();
        station.relay.start();
        station.append("emic.no-such-topic.v1", "key", Map.of("number", 0));
        for (int number = 0; number < 5; number++) {
            station.append(topic, "key", Map.of("number", number));
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(ids("key")).hasSize(5));
        assertThat(unsent()).isEqualTo(1);
    }

    @Test
    void declaresItsTopicsBeforeTheFirstEvent() throws Exception {
        station().relay.start();
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(kafka.partitions(topic)).isEqualTo(3));
        assertThat(kafka.config(topic, "retention.ms")).isEqualTo(String.valueOf(Duration.ofDays(7).toMillis()));
        assertThat(kafka.config(topic, "segment.ms")).isEqualTo(String.valueOf(Duration.ofHours(6).toMillis()));
        assertThat(kafka.config(topic, "max.message.bytes")).isEqualTo("1048576");
        assertThat(kafka.config(topic, "cleanup.policy")).isEqualTo("delete");
    }

    private Station station() {
        Station station = new Station(database, topic, Clock.systemUTC());
        stations.add(station);
        return station;
    }

    private void awaitNothingUnsent() {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(unsent()).isZero());
    }

    private int unsent() {
        return jdbc.sql("select count(*) from outbox_event where sent_at is null").query(Integer.class).single();
    }

    private List<String> sequence(String key) {
        return jdbc.sql("select id from outbox_event where key = ? order by sequence")
                .param(key)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> ids(String key) {
        return kafka.all(topic)
                .stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key))
                .map(record -> KafkaProbe.header(record.headers(), "ce_id"))
                .toList();
    }

    private Map<String, List<String>> firstCopies() {
        Map<String, Set<String>> copies = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : kafka.all(topic)) {
            copies.computeIfAbsent(new String(record.key(), StandardCharsets.UTF_8), key -> new LinkedHashSet<>())
                    .add(KafkaProbe.header(record.headers(), "ce_id"));
        }
        Map<String, List<String>> first = new LinkedHashMap<>();
        copies.forEach((key, ids) -> first.put(key, List.copyOf(ids)));
        return first;
    }

}
