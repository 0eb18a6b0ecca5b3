package org.emic.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/// Asks the broker which groups read a topic and how far each has come.
///
/// A group reads a topic if it has committed anything there or has a member that is assigned some of it. While a group
/// shares out its partitions nobody can say what it reads; if it has committed nothing there, it may be about to begin.
final class TopicReaders {

    private static final Set<GroupState> SHARED_OUT = Set.of(GroupState.STABLE, GroupState.EMPTY, GroupState.DEAD);

    private final Broker broker;

    TopicReaders(Broker broker) {
        this.broker = broker;
    }

    /// How far the readers of these partitions, all of one topic, have come.
    ///
    /// @throws Broker.Unavailable if the broker does not answer
    Progress progress(Collection<TopicPartition> partitions) {
        List<String> groups = broker.ask(admin -> admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())
                .stream()
                .map(GroupListing::groupId)
                .toList();
        // Before the offsets: who begins to read between the two has committed then, or is known from here.
        Map<String, ConsumerGroupDescription> described = broker
                .askEach(admin -> admin.describeConsumerGroups(groups).describedGroups());
        Map<String, Map<TopicPartition, Long>> committed = committed(described.keySet(), partitions);
        Map<String, Map<TopicPartition, Long>> readers = new LinkedHashMap<>();
        described.forEach((group, description) -> {
            Map<TopicPartition, Long> offsets = committed.getOrDefault(group, Map.of());
            if (!offsets.isEmpty() || mayRead(description, partitions)) {
                readers.put(group, offsets);
            }
        });
        return new Progress(readers);
    }

    private Map<String, Map<TopicPartition, Long>> committed(Collection<String> groups,
            Collection<TopicPartition> partitions) {
        if (groups.isEmpty()) {
            return Map.of();
        }
        var asked = new ListConsumerGroupOffsetsSpec().topicPartitions(partitions);
        return broker
                .ask(admin -> admin.listConsumerGroupOffsets(
                        groups.stream().collect(Collectors.toMap(group -> group, group -> asked))).all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> offsets(entry.getValue())));
    }

    private static Map<TopicPartition, Long> offsets(Map<TopicPartition, OffsetAndMetadata> committed) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        committed.forEach((partition, offset) -> Optional.ofNullable(offset)
                .ifPresent(known -> offsets.put(partition, known.offset())));
        return offsets;
    }

    private static boolean mayRead(ConsumerGroupDescription group, Collection<TopicPartition> partitions) {
        return !SHARED_OUT.contains(group.groupState())
                || group.members().stream().anyMatch(member -> isAssigned(member, partitions));
    }

    private static boolean isAssigned(MemberDescription member, Collection<TopicPartition> partitions) {
        return member.assignment().topicPartitions().stream().anyMatch(partitions::contains);
    }

    /// How far groups have come.
    ///
    /// @param committed for each group the offset of the record that it will read next; what is missing it has not begun
    record Progress(Map<String, Map<TopicPartition, Long>> committed) {

        /// The groups that have not passed an offset.
        SortedSet<String> before(TopicPartition partition, long offset) {
            return committed.entrySet()
                    .stream()
                    .filter(group -> group.getValue().getOrDefault(partition, 0L) < offset)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

    }

}
