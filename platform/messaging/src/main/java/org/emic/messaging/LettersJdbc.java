package org.emic.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What could not be read and what became of it, in the tables `dead_letter` and `dead_letter_act`.
///
/// Whoever takes more than one kind of lock takes them in this order: inbox, letters, the service's own.
final class LettersJdbc implements BlockedRecords {

    // An event that was handled, or given up on, is not blocked by a copy of it.
    private static final String ENTER = """
            insert into dead_letter (consumer, topic, record_partition, record_offset, record_time, letter_topic,
                letter_partition, letter_offset, subject, key, type, event_id, reason, kept_at, state)
            values (:consumer, :topic, :partition, :offset, :time, :letterTopic, :letterPartition, :letterOffset,
                :subject, :key, :type, :eventId, :reason, :now,
                case when exists (select from inbox_event where consumer = :consumer and event_id = :eventId)
                     then 'arrived'
                     when exists (select from dead_letter
                                  where consumer = :consumer and event_id = :eventId and state = 'given-up')
                     then 'given-up'
                     else 'open' end)
            on conflict do nothing
            """;

    private static final String ARRIVED = """
            with closed as (
                update dead_letter set state = 'arrived'
                where consumer = :consumer and event_id = :eventId and state in ('open', 'given-up') returning id)
            insert into dead_letter_act (dead_letter, act, at) select id, 'arrived', :now from closed
            """;

    private static final String GIVE_UP = """
            with closed as (
                update dead_letter set state = 'given-up'
                where state = 'open' and (id = :id or consumer = :consumer and event_id = :eventId) returning id)
            insert into dead_letter_act (dead_letter, act, at, who, why)
            select id, 'given-up', :now, :who, :why from closed
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LettersJdbc(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /// Whether this very record was put aside before.
    boolean knows(String consumer, Arrival arrival) {
        return jdbc.sql("""
                select exists (select from dead_letter where consumer = :consumer and topic = :topic
                    and record_partition = :partition and record_offset = :offset and record_time = :time)
                """)
                .param("consumer", consumer)
                .param("topic", arrival.topic())
                .param("partition", arrival.partition())
                .param("offset", arrival.offset())
                .param("time", arrival.timestamp())
                .query(Boolean.class)
                .single();
    }

    /// Enters a record that lies in the dead-letter topic.
    void enter(String consumer, Arrival arrival, Unreadable.Reason reason, DeadLetters.Place place) {
        jdbc.sql(ENTER)
                .param("consumer", consumer)
                .param("topic", arrival.topic())
                .param("partition", arrival.partition())
                .param("offset", arrival.offset())
                .param("time", arrival.timestamp())
                .param("letterTopic", place.topic())
                .param("letterPartition", place.partition())
                .param("letterOffset", place.offset())
                .param("subject", CloudEvents.subject(arrival).orElse(null))
                .param("key", CloudEvents.keyIfReadable(arrival).orElse(null))
                .param("type", CloudEvents.typeIfReadable(arrival).orElse(null))
                .param("eventId", CloudEvents.id(arrival).orElse(null))
                .param("reason", reason.code())
                .param("now", now())
                .update();
    }

    /// Closes the letters of an event that is just being handled, in the transaction that does so.
    void arrived(String consumer, String eventId) {
        jdbc.sql(ARRIVED).param("consumer", consumer).param("eventId", eventId).param("now", now()).update();
    }

    /// The letter, held until the transaction ends.
    Optional<Letter> lock(long id) {
        return jdbc.sql("select * from dead_letter where id = :id for update")
                .param("id", id)
                .query((row, nr) -> new Letter(record(row), row.getString("event_id"),
                        LetterState.of(row.getString("state"))))
                .optional();
    }

    /// Gives up on a letter that is open, and on those of the same event.
    void giveUp(Letter letter, String who, String why) {
        jdbc.sql(GIVE_UP)
                .param("id", letter.record().letter())
                .param("consumer", letter.record().consumer())
                .param("eventId", letter.eventId())
                .param("now", now())
                .param("who", who)
                .param("why", why)
                .update();
    }

    @Override
    public int blocked(String subject) {
        return jdbc.sql("""
                select count(distinct (consumer, coalesce(event_id, id::text))) from dead_letter
                where subject = :subject and state = 'open'
                """).param("subject", subject).query(Integer.class).single();
    }

    @Override
    public List<BlockedRecord> open(String subject) {
        return jdbc.sql("select * from dead_letter where subject = :subject and state = 'open' order by id")
                .param("subject", subject)
                .query((row, nr) -> record(row))
                .list();
    }

    private static BlockedRecord record(ResultSet row) throws SQLException {
        return new BlockedRecord(row.getLong("id"), row.getString("consumer"), row.getString("topic"),
                text(row, "key"), text(row, "type"), text(row, "subject"),
                Unreadable.Reason.of(row.getString("reason")),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

}
