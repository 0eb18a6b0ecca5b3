package org.emic.messaging;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The part of the outbox that waits to be sent. Every method belongs into the transaction of one wave.
final class OutboxBacklog {

    // Walks from key to key through the small index of unsent rows, however many rows a key has. The lock comes last and
    // is tried only for keys that are looked at, because a recursive query runs no further than its rows are asked for.
    private static final String CLAIM = """
            with recursive stopped as (
                select * from unnest(cast(:stoppedTopics as text[]), cast(:stoppedKeys as text[])) s (topic, key)),
            unsent as (
                (select topic, key from outbox_event
                 where sent_at is null and (topic, key) > (:topic, :key) order by topic, key limit 1)
                union all
                select next.topic, next.key from unsent u cross join lateral (
                    select topic, key from outbox_event
                    where sent_at is null and (topic, key) > (u.topic, u.key) order by topic, key limit 1) next)
            select topic, key from unsent
            where case when (topic, key) in (select topic, key from stopped) then false
                       else pg_try_advisory_xact_lock(hashtextextended(topic || '/' || key, 73)) end
            limit :most
            """;

    // The first row of each key whatever its size, and more while they are small.
    private static final String HEADS = """
            select row.* from unnest(cast(:topics as text[]), cast(:keys as text[])) with ordinality
                claimed (topic, key, number)
            cross join lateral (
                select head.*, sum(octet_length(head.data)) over (order by head.sequence) - octet_length(head.data) as before
                from (select * from outbox_event e
                      where e.topic = claimed.topic and e.key = claimed.key and e.sent_at is null
                      order by e.sequence limit :rows) head) row
            where row.before < :bytes
            order by claimed.number, row.sequence
            """;

    // Only where somebody wants a topic to be without what was taken back.
    private static final String ERASE_AGAIN = """
            insert into erasure (topic, asked_at)
            select distinct taken.topic, cast(:now as timestamptz)
            from unnest(cast(:topics as text[]), cast(:keys as text[]), cast(:sequences as bigint[]))
                taken (topic, key, sequence)
            where exists (select from erasure e where e.topic = taken.topic)
            and not exists (select from outbox_event o where o.topic = taken.topic and o.key = taken.key
                and o.sequence = taken.sequence)
            """;

    // Rows are locked in the order of their primary key, as a retraction does: neither waits for the other crosswise.
    private static final String MARK = """
            with sent as (
                select e.topic, e.key, e.sequence from outbox_event e
                join unnest(cast(:topics as text[]), cast(:keys as text[]), cast(:sequences as bigint[]))
                    s (topic, key, sequence) using (topic, key, sequence)
                order by topic, key, sequence for update of e)
            update outbox_event e set sent_at = :now from sent
            where e.topic = sent.topic and e.key = sent.key and e.sequence = sent.sequence
            """;

    private static final int BYTES_A_KEY = 256 * 1024;

    /// Every wave shares this lock until its transaction ends, so that who deletes from a topic can wait for those that
    /// have read rows which were taken back since. Nobody ever waits for the lock.
    static final int WAVES = 73;
    static final int WAVE = 1;

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxBacklog(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /// Locks up to so many keys that have something unsent, for this transaction, and no other relay has. Goes round:
    /// begins after the given key, and after the last key goes on with the first.
    SequencedSet<OutboxKey> claim(OutboxKey after, int most, Collection<OutboxKey> stopped) {
        jdbc.sql("select pg_advisory_xact_lock_shared(:waves, :wave)")
                .param("waves", WAVES)
                .param("wave", WAVE)
                .query((row, number) -> true)
                .single();
        SequencedSet<OutboxKey> claimed = new LinkedHashSet<>(claimAfter(after, most, stopped));
        if (claimed.size() < most && !after.equals(OutboxKey.NONE)) {
            claimed.addAll(claimAfter(OutboxKey.NONE, most - claimed.size(), stopped));
        }
        return claimed;
    }

    private List<OutboxKey> claimAfter(OutboxKey after, int most, Collection<OutboxKey> stopped) {
        return jdbc.sql(CLAIM)
                .param("topic", after.topic())
                .param("key", after.key())
                .param("stoppedTopics", topics(stopped))
                .param("stoppedKeys", keys(stopped))
                .param("most", most)
                .query((row, number) -> new OutboxKey(row.getString("topic"), row.getString("key")))
                .list();
    }

    /// The first unsent rows of each key, in order. Looks afresh: between the look of [#claim] and its lock another relay
    /// may have sent some. A key without rows is left out.
    SequencedMap<OutboxKey, List<OutboxRow>> heads(SequencedSet<OutboxKey> claimed, int rowsPerKey) {
        SequencedMap<OutboxKey, List<OutboxRow>> heads = new LinkedHashMap<>();
        jdbc.sql(HEADS)
                .param("topics", topics(claimed))
                .param("keys", keys(claimed))
                .param("rows", rowsPerKey)
                .param("bytes", BYTES_A_KEY)
                .query((row, number) -> new OutboxRow(new OutboxKey(row.getString("topic"), row.getString("key")),
                        row.getLong("sequence"), row.getObject("id", UUID.class), row.getString("type"),
                        row.getString("source"), row.getString("subject"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(), row.getString("traceparent"),
                        row.getBytes("data")))
                .list()
                .forEach(row -> heads.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
        return heads;
    }

    /// Marks rows as sent.
    void mark(List<OutboxRow> sent) {
        of(jdbc.sql(MARK), sent.stream().map(OutboxRow::place).toList()).update();
    }

    /// Asks once more that their topics be without them, for rows that were taken back while a wave that lost its
    /// transaction may have sent them.
    void eraseAgain(List<OutboxRow.Place> taken) {
        of(jdbc.sql(ERASE_AGAIN), taken).update();
    }

    private JdbcClient.StatementSpec of(JdbcClient.StatementSpec statement, List<OutboxRow.Place> rows) {
        List<OutboxKey> keys = rows.stream().map(OutboxRow.Place::key).toList();
        return statement.param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("topics", topics(keys))
                .param("keys", keys(keys))
                .param("sequences", rows.stream().mapToLong(OutboxRow.Place::sequence).toArray());
    }

    private static String[] topics(Collection<OutboxKey> keys) {
        return keys.stream().map(OutboxKey::topic).toArray(String[]::new);
    }

    private static String[] keys(Collection<OutboxKey> keys) {
        return keys.stream().map(OutboxKey::key).toArray(String[]::new);
    }

}
