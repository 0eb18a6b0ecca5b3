package org.emic.messaging;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Enters what could not be read and what became of it, in the tables `dead_letter` and `dead_letter_act`.
///
/// Whoever takes more than one kind of lock takes them in this order: inbox, letters, the service's own.
final class LettersJdbc {

    // An event that was handled, or given up on, is not blocked by a copy of it.
    private static final String ENTER = """
            with entered as (
                insert into dead_letter (consumer, topic, record_partition, record_offset, record_time, letter_topic,
                    letter_partition, letter_offset, subject, key, type, event_id, event_time, version, analysis, reason, kept_at, state)
                values (:consumer, :topic, :partition, :offset, :time, :letterTopic, :letterPartition, :letterOffset,
                    :subject, :key, :type, :eventId, :eventTime, :version, :analysis, :reason, :now,
                    case when exists (select from inbox_event where consumer = :consumer and event_id = :eventId)
                         then 'arrived'
                         when exists (select from dead_letter
                                      where consumer = :consumer and event_id = :eventId and state = 'given-up')
                         then 'given-up'
                         else 'open' end)
                on conflict do nothing returning id, state)
            insert into dead_letter_act (dead_letter, act, at) select id, state, :now from entered where state <> 'open'
            """;

    private static final String ARRIVED = """
            with closed as (
                update dead_letter set state = 'arrived'
                where consumer = :consumer and event_id = :eventId and state in ('open', 'given-up') returning id)
            insert into dead_letter_act (dead_letter, act, at) select id, 'arrived', :now from closed
            """;

    private static final String RETRIED = """
            with closed as (
                update dead_letter set state = 'retried', attempts = attempts + 1
                where id = :id and state in ('open', 'given-up') returning id)
            insert into dead_letter_act (dead_letter, act, at, who, why)
            select id, 'retried', :now, :who, :why from closed
            """;

    private static final String STILL_UNREADABLE = """
            with tried as (
                update dead_letter set reason = :reason, attempts = attempts + 1 where id = :id returning id)
            insert into dead_letter_act (dead_letter, act, reason, at, who, why)
            select id, 'still-unreadable', :reason, :now, :who, :why from tried
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
    void enter(String consumer, Arrival arrival, LetterNumbers numbers, Unreadable.Reason reason,
            DeadLetters.Place place) {
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
                .param("eventTime",
                        CloudEvents.timeIfReadable(arrival).map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("version", numbers.version())
                .param("analysis", numbers.analysis())
                .param("reason", reason.code())
                .param("now", now())
                .update();
    }

    Optional<Letter> find(long id) {
        return letter("select * from dead_letter where id = :id", id);
    }

    /// The letter, held until the transaction ends.
    Optional<Letter> lock(long id) {
        return letter("select * from dead_letter where id = :id for update", id);
    }

    private Optional<Letter> letter(String sql, long id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, nr) -> new Letter(KeptRecordsJdbc.record(row), row.getInt("record_partition"),
                        row.getLong("record_offset"), row.getLong("record_time"),
                        new DeadLetters.Place(row.getString("letter_topic"), row.getInt("letter_partition"),
                                row.getLong("letter_offset")),
                        row.getString("event_id"), LetterState.of(row.getString("state"))))
                .optional();
    }

    /// Closes the letters of an event that was handled, in the transaction that does so.
    void arrived(String consumer, String eventId) {
        jdbc.sql(ARRIVED).param("consumer", consumer).param("eventId", eventId).param("now", now()).update();
    }

    /// Closes a letter whose record was read at last, in the transaction that handles it.
    void retried(Letter letter, String who, String why) {
        act(RETRIED, letter, who, why).update();
    }

    /// Enters that it was tried in vain.
    void stillUnreadable(Letter letter, Unreadable.Reason reason, String who, String why) {
        act(STILL_UNREADABLE, letter, who, why).param("reason", reason.code()).update();
    }

    /// Gives up on a letter that is open, and on those of the same event.
    void giveUp(Letter letter, String who, String why) {
        act(GIVE_UP, letter, who, why).param("consumer", letter.record().consumer())
                .param("eventId", letter.eventId())
                .update();
    }

    private JdbcClient.StatementSpec act(String sql, Letter letter, String who, String why) {
        return jdbc.sql(sql)
                .param("id", letter.record().letter())
                .param("now", now())
                .param("who", nullIfBlank(who))
                .param("why", nullIfBlank(why));
    }

    private static @Nullable String nullIfBlank(String text) {
        return text.isBlank() ? null : text;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

}
