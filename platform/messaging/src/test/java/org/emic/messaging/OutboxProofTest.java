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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.emic.messaging.test.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every committed event arrives, the first copies of each key in the order of commits, and nothing of a transaction that
/// was rolled back; with 64 writers and two relays, as if in two processes, on a real database and a real broker.
///
/// RATIONALE.md says which changes of the outbox make these tests fail.
@Execution(ExecutionMode.CONCURRENT)
class OutboxProofTest {

    private static final int WRITERS = 64;
    private static final long SEED = Long.getLong("emic.seed", 1);

    private final FreshDatabase database = FreshDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final KafkaProbe kafka = new KafkaProbe();
    private final FlakyBroker broker = new FlakyBroker(SEED);
    private final List<Station> stations = new ArrayList<>();
    private final String topic = "emic.proved-" + UUID.randomUUID();

    @AfterEach
    void stop() {
        stations.forEach(Station::close);
        kafka.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300})
    void whatIsCommittedArrivesInTheOrderOfCommits(int keys) throws Exception {
        Writers writers = writers(new Station(database, topic, Clock.systemUTC()),
                new Station(database, topic, Clock.systemUTC()));
        writers.write(WRITERS, 12, keys);
        assertThatAllArrived(writers);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300})
    void aBrokerThatFailsNowAndThenLosesNothingAndChangesNoOrder(int keys) throws Exception {
        Writers writers = writers(new Station(database, topic, Clock.systemUTC(), broker),
                new Station(database, topic, Clock.systemUTC(), broker));
        writers.write(WRITERS, 6, keys);
        assertThatAllArrived(writers);
        assertThat(broker.faults).hasPositiveValue();
    }

    private Writers writers(Station... through) {
        Station.migrate(database);
        stations.addAll(List.of(through));
        stations.forEach(station -> station.relay.start());
        return new Writers(database, topic, stations, SEED);
    }

    private void assertThatAllArrived(Writers writers) {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(unsent()).isZero());
        Map<String, List<String>> arrived = firstCopies();
        assertThat(arrived.keySet()).containsExactlyInAnyOrderElementsOf(writers.committed().keySet());
        writers.committed()
                .forEach((key, notes) -> assertThat(arrived.get(key)).describedAs("%s, seed %d", key, SEED)
                        .containsExactlyElementsOf(notes));
    }

    private int unsent() {
        return jdbc.sql("select count(*) from outbox_event where sent_at is null").query(Integer.class).single();
    }

    private Map<String, List<String>> firstCopies() {
        EventJson json = new EventJson();
        Map<String, Set<String>> copies = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : kafka.all(topic)) {
            copies.computeIfAbsent(new String(record.key(), StandardCharsets.UTF_8), key -> new LinkedHashSet<>())
                    .add(json.read(record.value(), Writers.Note.class).note());
        }
        Map<String, List<String>> first = new LinkedHashMap<>();
        copies.forEach((key, notes) -> first.put(key, List.copyOf(notes)));
        return first;
    }

}
