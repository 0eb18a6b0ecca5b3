package org.emic.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.emic.messaging.test.FreshDatabase;
import org.emic.messaging.test.TestBroker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.KafkaAdmin;

/// A topic with two partitions on a real broker, from which a service with a real database has records deleted.
final class ErasureSite implements AutoCloseable {

    static final int PARTITIONS = 2;

    final String topic = "emic.erased-" + UUID.randomUUID();
    final FreshDatabase database = FreshDatabase.create();
    final KafkaProbe kafka = new KafkaProbe();
    final JdbcClient jdbc;
    final ErasureJdbc erasures;
    private final Broker broker = broker(TestBroker.bootstrapServers());

    ErasureSite() throws Exception {
        Station.migrate(database);
        jdbc = JdbcClient.create(database.dataSource());
        erasures = new ErasureJdbc(database.dataSource(), Clock.systemUTC());
        kafka.createTopic(topic, PARTITIONS, Map.of());
    }

    private static Broker broker(String servers) {
        return new Broker(new KafkaAdmin(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000)), Duration.ofSeconds(10));
    }

    /// One turn of an instance that has just been started.
    SortedSet<String> turn() {
        return instance(broker, Duration.ZERO).turn(topic);
    }

    /// One turn while the broker is away.
    void turnWithoutBroker() {
        Broker away = new Broker(
                new KafkaAdmin(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1")),
                Duration.ofMillis(300));
        try {
            instance(away, Duration.ZERO).turn(topic);
        } finally {
            away.destroy();
        }
    }

    TopicErasing instance(Duration rest) {
        return instance(broker, rest);
    }

    private TopicErasing instance(Broker through, Duration rest) {
        DataSource dataSource = database.dataSource();
        ErasureBook book = new ErasureBook(dataSource, Clock.systemUTC());
        TopicOffsets offsets = new TopicOffsets(through);
        return new TopicErasing(
                new OneTransaction(new JdbcTransactionManager(dataSource), dataSource, Duration.ofSeconds(30)), book,
                offsets, new PassedRecords(book, offsets, new TopicReaders(through)), rest, Clock.systemUTC());
    }

    void append(int partition, int records) {
        for (int record = 0; record < records; record++) {
            kafka.send(new ProducerRecord<>(topic, partition, null, "words".getBytes(StandardCharsets.UTF_8)));
        }
    }

    /// The group has read so far.
    void committed(String group, long... offsets) {
        for (int partition = 0; partition < offsets.length; partition++) {
            if (offsets[partition] >= 0) {
                commit(group, partition, offsets[partition]);
            }
        }
    }

    private void commit(String group, int partition, long offset) {
        try {
            kafka.admin.alterConsumerGroupOffsets(group,
                    Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(offset))).all().get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Where each partition begins.
    List<Long> starts() {
        return inOrder(offsets().starts(offsets().partitions(topic)));
    }

    /// Where each partition ends.
    List<Long> ends() {
        return inOrder(offsets().ends(offsets().partitions(topic)));
    }

    private TopicOffsets offsets() {
        return new TopicOffsets(broker);
    }

    private List<Long> inOrder(Map<TopicPartition, Long> offsets) {
        return IntStream.range(0, offsets.size())
                .mapToObj(partition -> offsets.getOrDefault(new TopicPartition(topic, partition), -1L))
                .toList();
    }

    int undone() {
        return jdbc.sql("select count(*) from erasure where done_at is null").query(Integer.class).single();
    }

    @Override
    public void close() {
        broker.destroy();
        kafka.close();
    }

}
