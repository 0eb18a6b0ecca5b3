package org.emic.messaging;

import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Deletes rows of `outbox_event`, locking them in the order in which [OutboxBacklog] does. The rows of `outbox_key` stay,
/// so that numbers go on.
final class RetractionJdbc implements Retraction {

    private final JdbcClient jdbc;

    RetractionJdbc(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public int retract(String topic, Collection<String> keys) {
        return jdbc.sql("""
                with retracted as (
                    select topic, key, sequence from outbox_event where topic = :topic and key = any (:keys)
                    order by topic, key, sequence for update)
                delete from outbox_event e using retracted r
                where e.topic = r.topic and e.key = r.key and e.sequence = r.sequence
                """)
                .param("topic", topic)
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    @Override
    public int retractBelow(String topic, String key, String field, int number) {
        return jdbc.sql("""
                with retracted as (
                    select topic, key, sequence from outbox_event where topic = :topic and key = :key
                    and (convert_from(data, 'UTF8')::json ->> :field)::integer < :number
                    order by topic, key, sequence for update)
                delete from outbox_event e using retracted r
                where e.topic = r.topic and e.key = r.key and e.sequence = r.sequence
                """)
                .param("topic", topic)
                .param("key", key)
                .param("field", field)
                .param("number", number)
                .update();
    }

}
