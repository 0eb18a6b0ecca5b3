package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.emic.messaging.test.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is deleted from a topic and when, turn by turn. Each turn is that of an instance that has just been started.
class ErasureTest {

    private final String group = "group-" + UUID.randomUUID();
    private final String slow = "slow-" + UUID.randomUUID();
    private ErasureSite site;

    @BeforeEach
    void open() throws Exception {
        site = new ErasureSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void nothingIsDeletedBeforeTheSlowestGroupHasPassed() {
        site.append(0, 10);
        site.committed(group, 10);
        site.committed(slow, 9);
        site.erasures.erase(site.topic);
        assertThat(site.turn()).containsExactly(slow);
        assertThat(site.starts()).containsExactly(0L, 0L);
        site.committed(slow, 10);
        assertThat(site.turn()).isEmpty();
        assertThat(site.starts()).containsExactly(10L, 0L);
        assertThat(site.undone()).isZero();
    }

    @Test
    void partitionsDoNotWaitForOneAnother() {
        site.append(0, 10);
        site.append(1, 10);
        site.committed(group, 10, 3);
        site.erasures.erase(site.topic);
        site.turn();
        assertThat(site.starts()).containsExactly(10L, 0L);
        assertThat(site.undone()).isEqualTo(1);
    }

    @Test
    void saysWhoHasToReadOnFirst() {
        site.append(1, 5);
        site.committed(group, 0, 5);
        site.committed(slow, 0, 2);
        site.erasures.erase(site.topic);
        site.turn();
        assertThat(site.erasures.open()).singleElement().satisfies(open -> {
            assertThat(open.topic()).isEqualTo(site.topic);
            assertThat(open.waits()).containsExactly(new OpenErasures.Wait(1, List.of(slow)));
        });
        site.committed(slow, 0, 5);
        site.turn();
        assertThat(site.erasures.open()).isEmpty();
    }

    @Test
    void aGroupThatHasCommittedOnlyElsewhereHasReadNothingHere() {
        site.append(0, 4);
        site.append(1, 4);
        site.committed(group, -1, 4);
        site.erasures.erase(site.topic);
        assertThat(site.turn()).containsExactly(group);
        assertThat(site.starts()).containsExactly(0L, 4L);
    }

    @Test
    void aGroupThatHasNeverCommittedHasReadNothing() {
        site.append(0, 3);
        try (var reader = reader(group)) {
            reader.subscribe(List.of(site.topic));
            await().until(() -> !reader.poll(Duration.ofMillis(100)).isEmpty());
            site.erasures.erase(site.topic);
            assertThat(site.turn()).containsExactly(group);
            assertThat(site.starts()).containsExactly(0L, 0L);
            reader.commitSync();
            assertThat(site.turn()).isEmpty();
            assertThat(site.starts()).containsExactly(3L, 0L);
        }
    }

    @Test
    void aGroupThatReadsOtherTopicsIsNotWaitedFor() throws Exception {
        try (ErasureSite other = new ErasureSite()) {
            other.append(0, 3);
            other.committed(slow, 1);
            site.append(0, 3);
            site.committed(group, 3);
            site.erasures.erase(site.topic);
            assertThat(site.turn()).isEmpty();
            assertThat(site.starts()).containsExactly(3L, 0L);
        }
    }

    @Test
    void whatIsAppendedLaterStays() {
        site.append(0, 10);
        site.committed(group, 4);
        site.erasures.erase(site.topic);
        site.turn();
        site.append(0, 5);
        site.committed(group, 15);
        site.turn();
        assertThat(site.starts()).containsExactly(10L, 0L);
        assertThat(site.undone()).isZero();
    }

    @Test
    void waitsWhileTheBrokerIsAway() {
        site.append(0, 10);
        site.committed(group, 10);
        site.erasures.erase(site.topic);
        assertThatExceptionOfType(Broker.Unavailable.class).isThrownBy(site::turnWithoutBroker);
        assertThat(site.undone()).isEqualTo(1);
        site.turn();
        assertThat(site.starts()).containsExactly(10L, 0L);
        assertThat(site.undone()).isZero();
    }

    /// So it is after a kill between the deletion and its being written down, when the group has read on, and after
    /// retention, which asks nobody.
    @ParameterizedTest
    @ValueSource(longs = {4, 10})
    void whatIsGoneAlreadyIsDoneWhetherTheGroupHasReadItOrNot(long read) throws Exception {
        site.append(0, 10);
        site.committed(slow, 4);
        site.erasures.erase(site.topic);
        assertThat(site.turn()).containsExactly(slow);
        site.committed(slow, read);
        site.kafka.admin.deleteRecords(Map.of(new TopicPartition(site.topic, 0), RecordsToDelete.beforeOffset(10)))
                .all()
                .get();
        assertThat(site.turn()).isEmpty();
        assertThat(site.undone()).isZero();
    }

    @Test
    void aTopicThatWasMadeAnewHoldsNothingOfIt() throws Exception {
        site.append(0, 10);
        site.committed(slow, 4);
        site.erasures.erase(site.topic);
        site.turn();
        site.kafka.admin.deleteTopics(List.of(site.topic)).all().get();
        await().until(() -> !site.kafka.admin.listTopics().names().get().contains(site.topic));
        site.kafka.createTopic(site.topic, 1, Map.of());
        await().ignoreExceptions().until(() -> site.starts().size() == 1);
        site.append(0, 2);
        await().untilAsserted(() -> {
            site.turn();
            assertThat(site.undone()).isZero();
        });
        assertThat(site.starts()).containsExactly(0L);
    }

    @Test
    void severalRequestsBecomeOne() {
        site.append(0, 10);
        site.committed(slow, 9);
        site.erasures.erase(site.topic);
        site.erasures.erase(site.topic);
        site.erasures.erase(site.topic);
        site.turn();
        assertThat(site.erasures.open()).hasSize(1);
        assertThat(site.undone()).isEqualTo(3);
        site.committed(slow, 10);
        site.turn();
        assertThat(site.undone()).isZero();
    }

    @Test
    void aRequestIsNotHeldUpByThoseThatCameLater() {
        site.append(0, 10);
        site.committed(group, 5);
        site.erasures.erase(site.topic);
        site.turn();
        site.append(0, 10);
        site.erasures.erase(site.topic);
        site.turn();
        site.committed(group, 12);
        site.turn();
        assertThat(site.starts()).containsExactly(10L, 0L);
        assertThat(site.undone()).isEqualTo(1);
    }

    @Test
    void severalInstancesDoItOnce() throws Exception {
        site.append(0, 10);
        site.committed(group, 10);
        for (int request = 0; request < 20; request++) {
            site.erasures.erase(site.topic);
        }
        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            List<Future<?>> turns = new ArrayList<>();
            for (int turn = 0; turn < 20; turn++) {
                turns.add(instances.submit((Callable<?>) site::turn));
            }
            for (Future<?> turn : turns) {
                turn.get();
            }
        }
        assertThat(site.undone()).isZero();
        assertThat(site.starts()).containsExactly(10L, 0L);
    }

    @Test
    void waitsSoThatReadersThatHaveJustStartedAreKnown() {
        site.append(0, 3);
        site.erasures.erase(site.topic);
        site.instance(Duration.ofHours(1)).turn(site.topic);
        assertThat(site.starts()).containsExactly(0L, 0L);
        assertThat(site.undone()).isEqualTo(1);
    }

    @Test
    void waitsForWhatWasAppendedBeforeAndIsNotSent() {
        site.append(0, 3);
        site.jdbc.sql("""
                insert into outbox_event values (:topic, 'k', 1, gen_random_uuid(), 't', '/s', 's', now() - interval '1 s',
                    'trace', '{}', null)
                """).param("topic", site.topic).update();
        site.erasures.erase(site.topic);
        site.turn();
        assertThat(site.starts()).containsExactly(0L, 0L);
        site.jdbc.sql("update outbox_event set sent_at = now()").update();
        site.append(0, 1);
        site.turn();
        assertThat(site.starts()).containsExactly(4L, 0L);
    }

    private static KafkaConsumer<byte[], byte[]> reader(String group) {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG, group, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

}
