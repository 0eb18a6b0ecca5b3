package org.emic.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/// What stands in the topics, as a reader that begins at the beginning and drops second copies sees it.
///
/// @param events topic and key -> ids of events in the order of their first copies
/// @param copies how many records were second copies
record Told(SortedMap<String, SequencedSet<String>> events, int copies) {

    /// Reads all topics from their beginning to where they end now.
    static Told in(RunningEmic emic) {
        SortedMap<String, SequencedSet<String>> events = new TreeMap<>();
        int copies = 0;
        for (ConsumerRecord<byte[], byte[]> record : Topics.of(emic)
                .records(name -> name.matches("emic\\.[a-z]+\\.v\\d+"))) {
            boolean isFirst = events
                    .computeIfAbsent(record.topic() + " " + new String(record.key(), UTF_8),
                            key -> new LinkedHashSet<>())
                    .add(id(record));
            copies += isFirst ? 0 : 1;
        }
        return new Told(events, copies);
    }

    private static String id(ConsumerRecord<byte[], byte[]> record) {
        Header id = record.headers().lastHeader("ce_id");
        return new String(id.value(), UTF_8);
    }

    /// Fails unless the topics hold each event of the outboxes, in the order of its key, and no other.
    void shouldBeWhatTheOutboxesHold(RunningEmic emic) {
        assertThat(listed(events)).as("events in the topics, in the order of first copies")
                .isEqualTo(listed(outboxes(emic)));
    }

    private static SortedMap<String, SequencedSet<String>> outboxes(RunningEmic emic) {
        SortedMap<String, SequencedSet<String>> events = new TreeMap<>();
        for (String database : RunningEmic.DATABASES) {
            try (Connection connection = emic.database(database);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement
                            .executeQuery("select topic, key, id from outbox_event order by topic, key, sequence")) {
                while (rows.next()) {
                    events.computeIfAbsent(rows.getString(1) + " " + rows.getString(2), key -> new LinkedHashSet<>())
                            .add(rows.getString(3));
                }
            } catch (SQLException ex) {
                throw new IllegalStateException(database, ex);
            }
        }
        return events;
    }

    /// Sets compare without their order; lists do not.
    private static SortedMap<String, List<String>> listed(SortedMap<String, SequencedSet<String>> events) {
        SortedMap<String, List<String>> lists = new TreeMap<>();
        events.forEach((key, ids) -> lists.put(key, new ArrayList<>(ids)));
        return lists;
    }

}
