package org.emic.messaging;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads one record by its place, as a member of no group.
final class RecordAt {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Topics topics;
    private final Map<String, Object> settings;

    /// @param consumerSettings where the broker is and how it is talked to
    RecordAt(Topics topics, Map<String, Object> consumerSettings) {
        this.topics = topics;
        this.settings = new LinkedHashMap<>(consumerSettings);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG);
        settings.remove(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    }

    /// The record; empty if the topic does not hold it, or no longer.
    ///
    /// @throws Broker.Unavailable if the broker does not answer
    Optional<ConsumerRecord<byte[], byte[]>> read(DeadLetters.Place place) {
        if (!topics.holds(place)) {
            return Optional.empty();
        }
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, place.offset());
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() - end < 0) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    return Optional.of(record).filter(found -> found.offset() == place.offset());
                }
            }
            throw new Broker.Unavailable(new IllegalStateException("no answer"));
        } catch (OffsetOutOfRangeException gone) {
            return Optional.empty();
        }
    }

}
