package org.emic.messaging;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which events each consumer has handled.
final class Inbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    boolean knows(String consumer, String eventId) {
        return jdbc.sql("select exists (select from inbox_event where consumer = :consumer and event_id = :eventId)")
                .param("consumer", consumer)
                .param("eventId", eventId)
                .query(Boolean.class)
                .single();
    }

    /// Enters the event, as part of the caller's transaction. Waits for another transaction that is just entering it.
    ///
    /// @return false if it was there already
    boolean enter(String consumer, IncomingEvent event) {
        return jdbc.sql("""
                insert into inbox_event (consumer, event_id, received_at, subject, traceparent)
                values (:consumer, :eventId, :receivedAt, :subject, :traceparent)
                on conflict do nothing
                """)
                .param("consumer", consumer)
                .param("eventId", event.id())
                .param("subject", event.subject())
                .param("traceparent", TraceParents.HANDLED.isBound() ? TraceParents.HANDLED.get() : null)
                .param("receivedAt", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update() == 1;
    }

}
