package org.emic.messaging;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.IdGenerator;

/// Keeps events in the table `outbox_event`. The row of `outbox_key` stays locked until the transaction ends, so that
/// for one key a higher sequence is never visible before a lower one.
final class OutboxJdbc implements Outbox, Republication {

    private static final String APPEND = """
            with next as (
                insert into outbox_key as k (topic, key, last_sequence) values (:topic, :key, 1)
                on conflict (topic, key) do update set last_sequence = k.last_sequence + 1
                returning last_sequence)
            insert into outbox_event (topic, key, sequence, id, type, source, subject, occurred_at, traceparent, data)
            select :topic, :key, last_sequence, :id, :type, :source, :subject, :occurredAt,
                coalesce(cast(:current as text),
                    (select substr(traceparent, 1, 36) || substr(:begun, 37, 16) || substr(traceparent, 53)
                     from inbox_event where subject = :subject and traceparent is not null
                     order by received_at desc limit 1),
                    :begun),
                :data from next
            """;

    private static final String REPUBLISH = """
            update outbox_event set sent_at = null where subject = :subject and sent_at is not null
            """;

    private static final String WAITING = """
            select count(*) from outbox_event where subject = :subject and sent_at is null
            """;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final EventJson json;
    private final String source;
    private final Clock clock;
    private final IdGenerator ids;
    private final TraceParents traces;
    private final WakeUp relay;
    private final FailPoints points;

    OutboxJdbc(DataSource dataSource, EventJson json, String source, Clock clock, IdGenerator ids, TraceParents traces,
            WakeUp relay, FailPoints points) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.json = json;
        this.source = source;
        this.clock = clock;
        this.ids = ids;
        this.traces = traces;
        this.relay = relay;
        this.points = points;
    }

    @Override
    public void append(NewEvent event) {
        if (!inTransaction()) {
            throw new NoTransaction(event.type());
        }
        byte[] data = json.write(event.data());
        if (data.length > MAX_DATA_BYTES) {
            throw new TooLarge(event.type(), data.length);
        }
        jdbc.sql(APPEND)
                .param("topic", event.topic())
                .param("key", event.key())
                .param("id", ids.generateId())
                .param("type", event.type())
                .param("source", source)
                .param("subject", event.subject())
                .param("occurredAt", now())
                .param("current", traces.current().orElse(null))
                .param("begun", traces.begun())
                .param("data", data)
                .update();
        wakeRelayAfterCommit();
    }

    @Override
    public int republish(String subject) {
        int told = jdbc.sql(REPUBLISH).param("subject", subject).update();
        wakeRelayAfterCommit();
        // Somebody may have asked just before.
        return told > 0 ? told : jdbc.sql(WAITING).param("subject", subject).query(Integer.class).single();
    }

    private boolean inTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.hasResource(dataSource);
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private void wakeRelayAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            relay.ring();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                points.reach(FailPoint.BEFORE_COMMIT);
            }

            @Override
            public void afterCommit() {
                points.reach(FailPoint.AFTER_COMMIT_BEFORE_SEND);
                relay.ring();
            }
        });
    }

}
