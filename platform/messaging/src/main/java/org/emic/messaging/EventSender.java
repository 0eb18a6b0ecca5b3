package org.emic.messaging;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.ProducerFactory;

/// Sends records with Kafka's idempotent producer. An answer that is good means that all in-sync replicas have the record.
final class EventSender implements DisposableBean {

    /// After this long without an answer a record counts as not sent (it may still arrive).
    static final Duration GIVES_UP = Duration.ofSeconds(10);

    private static final int CLOSE_SECONDS = 2;

    private final ProducerFactory<byte[], byte[]> producers;

    EventSender(ProducerFactory<?, ?> serviceProducers, int mostBytes) {
        this.producers = factory(serviceProducers, mostBytes);
    }

    private static ProducerFactory<byte[], byte[]> factory(ProducerFactory<?, ?> serviceProducers, int mostBytes) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) GIVES_UP.toMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000L);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, mostBytes);
        settings.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, 30_000L);
        @SuppressWarnings("unchecked") // the serialisers set above make it so
        var producers = (ProducerFactory<byte[], byte[]>) serviceProducers.copyWithConfigurationOverride(settings);
        if (producers instanceof DefaultKafkaProducerFactory<byte[], byte[]> factory) {
            factory.setPhysicalCloseTimeout(CLOSE_SECONDS);
        }
        return producers;
    }

    /// Hands the record over; the answer is where it is. May block for up to three seconds when the broker or the topic is unknown; the future then
    /// has failed already.
    CompletableFuture<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<RecordMetadata> answer = new CompletableFuture<>();
        try (Producer<byte[], byte[]> producer = producers.createProducer()) {
            var _ = producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    answer.complete(metadata);
                } else {
                    answer.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
        return answer;
    }

    /// Replaces the producer if it may be broken for good.
    void recover(@Nullable Throwable failure) {
        if (!(failure instanceof RetriableException)) {
            producers.reset();
        }
    }

    @Override
    public void destroy() {
        producers.reset();
    }

}
