package org.emic.systemtests;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.awaitility.Awaitility;

/// Whether nobody has anything left to do: every event has been sent, and every group has read all of its topics.
///
/// @param emic the system that is looked at
record Quiet(RunningEmic emic) {

    void await(Duration longest) {
        // What is read last may make new events, so it has to be quiet for a while.
        Awaitility.await("quiet").atMost(longest)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .during(Duration.ofSeconds(1))
                .until(this::isQuiet);
    }

    private boolean isQuiet() throws SQLException, ExecutionException, InterruptedException {
        return nothingIsUnsent() && everythingIsRead();
    }

    private boolean nothingIsUnsent() throws SQLException {
        for (String database : RunningEmic.DATABASES) {
            try (Connection connection = emic.database(database);
                    Statement statement = connection.createStatement();
                    ResultSet unsent = statement
                            .executeQuery("select exists (select 1 from outbox_event where sent_at is null)")) {
                if (unsent.next() && unsent.getBoolean(1)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean everythingIsRead() throws ExecutionException, InterruptedException {
        try (Admin admin = emic.admin()) {
            for (GroupListing group : admin.listGroups().all().get()) {
                if (!hasReadAll(admin, group.groupId())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasReadAll(Admin admin, String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Set<String> topics = read.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
        for (TopicDescription topic : admin.describeTopics(topics).allTopicNames().get().values()) {
            for (TopicPartitionInfo info : topic.partitions()) {
                TopicPartition partition = new TopicPartition(topic.name(), info.partition());
                OffsetAndMetadata committed = read.get(partition);
                long next = committed == null ? offset(admin, partition, OffsetSpec.earliest()) : committed.offset();
                if (next < offset(admin, partition, OffsetSpec.latest())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long offset(Admin admin, TopicPartition partition, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        return admin.listOffsets(Map.of(partition, which)).partitionResult(partition).get().offset();
    }

}
