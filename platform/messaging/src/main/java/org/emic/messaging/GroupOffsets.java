package org.emic.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;

/// Asks the broker how far groups have come. One connection, made when it is first needed.
final class GroupOffsets implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final KafkaAdmin admin;
    private @Nullable Admin client;

    GroupOffsets(KafkaAdmin admin) {
        this.admin = admin;
    }

    /// How many records of the topic lie behind what the group has committed; all of them if it has committed nothing,
    /// none if there is no such topic.
    ///
    /// @throws Unavailable if the broker does not answer
    synchronized long behind(String topic, String group) {
        try {
            List<TopicPartition> partitions = await(client().describeTopics(List.of(topic)).allTopicNames()).values()
                    .stream()
                    .flatMap(description -> description.partitions().stream())
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
            Map<TopicPartition, OffsetAndMetadata> committed = await(
                    client().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            return offsets(partitions, OffsetSpec.latest()).entrySet()
                    .stream()
                    .mapToLong(end -> Math.max(0, end.getValue()
                            - Math.max(first.getOrDefault(end.getKey(), 0L), offset(committed.get(end.getKey())))))
                    .sum();
        } catch (UnknownTopicOrPartitionException missing) {
            return 0;
        }
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which) {
        return await(client()
                .listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which)))
                .all()).entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private Admin client() {
        if (client == null) {
            client = Admin.create(admin.getConfigurationProperties());
        }
        return client;
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownTopicOrPartitionException missing) {
                throw missing;
            }
            throw new Unavailable(failed);
        } catch (TimeoutException silent) {
            throw new Unavailable(silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable(interrupted);
        }
    }

    @Override
    public synchronized void destroy() {
        if (client != null) {
            client.close(Duration.ofSeconds(1));
            client = null;
        }
    }

    /// The broker did not say.
    static final class Unavailable extends RuntimeException {

        Unavailable(Exception cause) {
            super("Kafka did not answer as it should", cause);
        }

    }

}
