package org.emic.messaging;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/// Asks the broker how far groups have come.
final class GroupOffsets {

    private final Broker broker;
    private final TopicOffsets topics;

    GroupOffsets(Broker broker) {
        this.broker = broker;
        this.topics = new TopicOffsets(broker);
    }

    /// How many records of the topic lie behind what the group has committed; all of them if it has committed nothing,
    /// none if there is no such topic.
    ///
    /// @throws Broker.Unavailable if the broker does not answer
    synchronized long behind(String topic, String group) {
        try {
            List<TopicPartition> partitions = topics.partitions(topic);
            Map<TopicPartition, Long> first = topics.starts(partitions);
            Map<TopicPartition, OffsetAndMetadata> committed = broker
                    .ask(admin -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            return topics.ends(partitions)
                    .entrySet()
                    .stream()
                    .mapToLong(end -> Math.max(0, end.getValue()
                            - Math.max(first.getOrDefault(end.getKey(), 0L), offset(committed.get(end.getKey())))))
                    .sum();
        } catch (UnknownTopicOrPartitionException missing) {
            return 0;
        }
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

}
