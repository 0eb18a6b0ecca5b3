package org.emic.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.header.Headers;
import org.emic.messaging.test.TestBroker;
import org.jspecify.annotations.Nullable;

/// Looks into the broker from outside, and writes what no service of ours would.
final class KafkaProbe implements AutoCloseable {

    private final Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            TestBroker.bootstrapServers());
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, new ByteArraySerializer(),
            new ByteArraySerializer());
    private final Map<String, Reading> readings = new LinkedHashMap<>();
    final Admin admin = Admin.create(settings);

    void createTopic(String topic, int partitions, Map<String, String> settings) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(settings))).all().get();
    }

    static ProducerRecord<byte[], byte[]> record(String topic, String key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
    }

    static ProducerRecord<byte[], byte[]> event(String topic, String key, String type, String json) {
        return event(topic, key, UUID.randomUUID().toString(), type, json.getBytes(StandardCharsets.UTF_8));
    }

    static ProducerRecord<byte[], byte[]> event(String topic, String key, String id, String type,
            byte @Nullable [] value) {
        var record = record(topic, key, value);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", id);
        header(record, "ce_type", type);
        header(record, "ce_source", "/probe");
        header(record, "ce_subject", "study-1");
        header(record, "ce_time", "2026-11-23T10:00:00Z");
        header(record, "content-type", "application/json");
        return record;
    }

    static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Every record of a topic so far; none if there is no such topic.
    synchronized List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        return readings.computeIfAbsent(topic, Reading::new).all();
    }

    private static final class Reading {

        private final KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.bootstrapServers(),
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
        private final String topic;
        private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

        Reading(String topic) {
            this.topic = topic;
        }

        List<ConsumerRecord<byte[], byte[]>> all() {
            if (consumer.assignment().isEmpty()) {
                List<TopicPartition> partitions = consumer.listTopics()
                        .getOrDefault(topic, List.of())
                        .stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
            }
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (!ends.keySet()
                    .stream()
                    .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return List.copyOf(records);
        }

    }

    int partitions(String topic) throws Exception {
        return Objects.requireNonNull(admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic))
                .partitions()
                .size();
    }

    /// A setting of a topic.
    String config(String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return Objects.requireNonNull(admin.describeConfigs(List.of(resource)).all().get().get(resource))
                .get(name)
                .value();
    }

    static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        readings.values().forEach(reading -> reading.consumer.close());
        producer.close();
        admin.close();
    }

}
