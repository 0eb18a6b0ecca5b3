package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.emic.messaging.test.TestBroker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No group misses a record, however slow it is, however often records are deleted, and whenever it dies and reads again
/// what it had not committed.
class ErasureProofTest {

    private static final int STEPS = 300;

    private final Map<TopicPartition, Long> appended = new HashMap<>();
    private final List<Reader> readers = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyGroupReadsEveryRecordThatItHadNotPassed(long seed) throws Exception {
        Random chance = new Random(Long.getLong("emic.seed", seed));
        int deletions = 0;
        try (ErasureSite site = new ErasureSite()) {
            for (int group = 0; group < 3; group++) {
                readers.add(new Reader(site.topic));
            }
            for (int step = 0; step < STEPS; step++) {
                switch (chance.nextInt(8)) {
                    case 0, 1 -> append(site, chance.nextInt(ErasureSite.PARTITIONS), 1 + chance.nextInt(4));
                    case 2 -> site.erasures.erase(site.topic);
                    case 3 -> deletions += turn(site) ? 1 : 0;
                    case 4 -> any(chance).dieAndComeBack();
                    default -> any(chance).readSome(chance);
                }
            }
            site.erasures.erase(site.topic);
            site.turn();
            for (Reader reader : readers) {
                reader.readAll(appended);
            }
            site.turn();
            assertThat(site.undone()).isZero();
            assertThat(site.starts()).isEqualTo(site.ends());
        } finally {
            readers.forEach(Reader::close);
        }
        assertThat(deletions).describedAs("deletions in between").isPositive();
    }

    private static boolean turn(ErasureSite site) {
        List<Long> starts = site.starts();
        site.turn();
        return !site.starts().equals(starts);
    }

    private void append(ErasureSite site, int partition, int records) {
        site.append(partition, records);
        appended.merge(new TopicPartition(site.topic, partition), (long) records, Long::sum);
    }

    private Reader any(Random chance) {
        return readers.get(chance.nextInt(readers.size()));
    }

    /// A member of a group of its own, which fails if a record is not there where it goes on.
    private static final class Reader implements AutoCloseable {

        private final String group = "group-" + UUID.randomUUID();
        private final List<TopicPartition> partitions;
        private final Map<TopicPartition, Long> next = new HashMap<>();
        private final Map<TopicPartition, Long> committed = new HashMap<>();
        private KafkaConsumer<byte[], byte[]> consumer;

        Reader(String topic) {
            partitions = List.of(new TopicPartition(topic, 0), new TopicPartition(topic, 1));
            partitions.forEach(partition -> committed.put(partition, 0L));
            consumer = begin();
            commit();
        }

        private KafkaConsumer<byte[], byte[]> begin() {
            KafkaConsumer<byte[], byte[]> begun = new KafkaConsumer<>(
                    Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.bootstrapServers(),
                            ConsumerConfig.GROUP_ID_CONFIG, group, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none", ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                            3),
                    new ByteArrayDeserializer(), new ByteArrayDeserializer());
            begun.assign(partitions);
            next.putAll(committed);
            next.forEach(begun::seek);
            return begun;
        }

        void readSome(Random chance) {
            poll();
            if (chance.nextBoolean()) {
                commit();
            }
        }

        void readAll(Map<TopicPartition, Long> ends) {
            while (ends.entrySet().stream().anyMatch(end -> next.getOrDefault(end.getKey(), 0L) < end.getValue())) {
                poll();
            }
            commit();
        }

        private void poll() {
            consumer.poll(Duration.ofMillis(20)).forEach(record -> {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                assertThat(record.offset()).describedAs("%s %s", group, partition)
                        .isEqualTo(next.getOrDefault(partition, 0L));
                next.merge(partition, 1L, Long::sum);
            });
        }

        private void commit() {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            next.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
            consumer.commitSync(offsets);
            committed.putAll(next);
        }

        void dieAndComeBack() {
            consumer.close();
            consumer = begin();
        }

        @Override
        public void close() {
            consumer.close();
        }

    }

}
