package org.emic.messaging;

import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Deletes rows of `outbox_event`. The rows of `outbox_key` stay, so that numbers go on.
final class RetractionJdbc implements Retraction {

    private final JdbcClient jdbc;

    RetractionJdbc(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public int retract(String topic, Collection<String> keys) {
        return jdbc.sql("delete from outbox_event where topic = :topic and key = any (:keys)")
                .param("topic", topic)
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    @Override
    public int retractBelow(String topic, String key, String field, int number) {
        return jdbc.sql("""
                delete from outbox_event where topic = :topic and key = :key
                and (convert_from(data, 'UTF8')::json ->> :field)::integer < :number
                """)
                .param("topic", topic)
                .param("key", key)
                .param("field", field)
                .param("number", number)
                .update();
    }

}
