package org.emic.messaging;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where letters lie, in the table `dead_letter`. Every method but [#topics()] belongs into a transaction.
///
/// Between a letter and its row somebody may die; a place in the topic that has no row is nobody's then. Who keeps a letter
/// shares the lock of its topic until the row is there, so that who holds that lock alone knows of each letter before the
/// topic's end whose it is.
final class LetterPlaces {

    private static final int LOCKS = 74;

    private final JdbcClient jdbc;
    private final Clock clock;

    LetterPlaces(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /// Says that a letter is being kept. Waits for who holds the topic alone.
    void share(String topic) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(:topic, :locks))")
                .param("topic", topic)
                .param("locks", LOCKS)
                .query((row, nr) -> true)
                .single();
    }

    /// Holds the topic alone, unless somebody is keeping a letter in it.
    boolean hold(String topic) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:topic, :locks))")
                .param("topic", topic)
                .param("locks", LOCKS)
                .query(Boolean.class)
                .single();
    }

    /// The topics that hold letters which are erased.
    List<String> topics() {
        return jdbc.sql("""
                select distinct letter_topic from dead_letter where state = 'erased' and gone_at is null
                order by letter_topic
                """).query((row, nr) -> row.getString("letter_topic")).list();
    }

    /// The letters of a topic that are erased and lie there.
    List<Long> erased(String topic) {
        return letters("state = 'erased' and gone_at is null", topic);
    }

    /// The letters of a topic about which somebody may still decide, as they lie.
    List<Long> wanted(String topic) {
        return letters("state in ('open', 'given-up')", topic);
    }

    private List<Long> letters(String which, String topic) {
        return jdbc.sql("select id from dead_letter where letter_topic = :topic and %s order by letter_offset"
                .formatted(which)).param("topic", topic).query((row, nr) -> row.getLong("id")).list();
    }

    /// The letter lies somewhere else now.
    void moved(Letter letter, DeadLetters.Place place) {
        jdbc.sql("""
                update dead_letter set letter_topic = :topic, letter_partition = :partition, letter_offset = :offset
                where id = :id
                """)
                .param("topic", place.topic())
                .param("partition", place.partition())
                .param("offset", place.offset())
                .param("id", letter.record().letter())
                .update();
    }

    /// These letters lie nowhere any more.
    void gone(Collection<Long> letters) {
        jdbc.sql("update dead_letter set gone_at = :now where id = any (:ids)")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("ids", letters.toArray(Long[]::new))
                .update();
    }

}
