package org.emic.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps in the table `letter_erasure` which letters are unwanted, and marks them in `dead_letter`.
final class LetterErasureJdbc implements LetterErasure {

    private static final String KEEP = """
            insert into letter_erasure as kept (consumer, key, field, below, before, asked_at)
            values (:consumer, :key, :field, :below, :before, :now)
            on conflict (consumer, key, field) do update
            set below = greatest(kept.below, excluded.below), before = greatest(kept.before, excluded.before)
            """;

    // What a record says of itself goes before when it happened.
    private static final String MARK = """
            with erased as (
                update dead_letter d set state = 'erased' from letter_erasure e
                where d.consumer = :consumer and e.consumer = d.consumer and d.state <> 'erased' and %s
                and (d.key = e.key or right(e.key, 1) = '/' and starts_with(d.key, e.key))
                and (e.field = ''
                    or coalesce(case e.field when 'version' then d.version else d.analysis end < e.below,
                        coalesce(d.event_time, to_timestamp(d.record_time / 1000.0)) < e.before, false))
                returning d.id)
            insert into dead_letter_act (dead_letter, act, at)
            select id, 'erased', cast(:now as timestamptz) from erased
            """;

    private static final String MARK_ALL = MARK.formatted("e.key = :key and e.field = :field");

    private static final String MARK_ONE = MARK.formatted("""
            d.topic = :topic and d.record_partition = :partition and d.record_offset = :offset
            and d.record_time = :time""");

    private final JdbcClient jdbc;
    private final Clock clock;

    LetterErasureJdbc(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    @Override
    public int erase(UnwantedLetters letters) {
        UnwantedLetters.Newer newer = letters.newer();
        jdbc.sql(KEEP)
                .param("consumer", letters.consumer())
                .param("key", letters.key())
                .param("field", newer.field())
                .param("below", newer.number())
                .param("before", newer.before().map(LetterErasureJdbc::utc).orElse(null))
                .param("now", utc(clock.instant()))
                .update();
        return jdbc.sql(MARK_ALL)
                .param("consumer", letters.consumer())
                .param("key", letters.key())
                .param("field", newer.field())
                .param("now", utc(clock.instant()))
                .update();
    }

    /// Marks a letter that has just been entered, if it is of a kind that was unwanted before.
    void eraseIfUnwanted(String consumer, Arrival arrival) {
        jdbc.sql(MARK_ONE)
                .param("consumer", consumer)
                .param("topic", arrival.topic())
                .param("partition", arrival.partition())
                .param("offset", arrival.offset())
                .param("time", arrival.timestamp())
                .param("now", utc(clock.instant()))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

}
