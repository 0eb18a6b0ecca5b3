package org.emic.messaging;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/// Asks the broker what a topic holds, and has it deleted from the front.
final class TopicOffsets {

    private final Broker broker;

    TopicOffsets(Broker broker) {
        this.broker = broker;
    }

    /// @throws Broker.Unavailable if the broker does not answer
    /// @throws org.apache.kafka.common.errors.UnknownTopicOrPartitionException if there is no such topic
    List<TopicPartition> partitions(String topic) {
        return broker.ask(admin -> admin.describeTopics(List.of(topic)).allTopicNames())
                .values()
                .stream()
                .flatMap(description -> description.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /// The offset of each partition's first record, or of its end where it has none.
    Map<TopicPartition, Long> starts(Collection<TopicPartition> partitions) {
        return at(partitions, OffsetSpec.earliest());
    }

    /// The offset that each partition's next record will have.
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return at(partitions, OffsetSpec.latest());
    }

    /// Deletes what lies before these offsets. Deleting again what was deleted before does nothing.
    void deleteBefore(Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, RecordsToDelete> deletions = new LinkedHashMap<>();
        offsets.forEach((partition, offset) -> deletions.put(partition, RecordsToDelete.beforeOffset(offset)));
        broker.ask(admin -> admin.deleteRecords(deletions).all().thenApply(done -> true));
    }

    private Map<TopicPartition, Long> at(Collection<TopicPartition> partitions, OffsetSpec which) {
        return broker
                .ask(admin -> admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which))).all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

}
