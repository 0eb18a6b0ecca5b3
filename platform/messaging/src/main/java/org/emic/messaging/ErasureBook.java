package org.emic.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is known of the requests in the tables `erasure` and `erasure_partition`. All but [#topics()] belongs into the
/// transaction of one turn.
final class ErasureBook {

    // Whatever a relay may still send that is no longer in the outbox, a wave that is underway has read before the
    // request was committed. It holds this lock from before it reads until its transaction ends.
    private static final String WAVES = """
            select virtualtransaction from pg_locks
            where locktype = 'advisory' and classid = %d::oid and objid = %d::oid and objsubid = 2
            and database = (select oid from pg_database where datname = current_database())
            """.formatted(OutboxBacklog.WAVES, OutboxBacklog.WAVE);

    private static final String SEE = """
            update erasure set waves = array(%s) where id = any (:ids)
            """.formatted(WAVES);

    private static final String SETTLED = """
            select id from erasure e where id = any (:ids) and waves is not null and noted_at is null
            and not exists (select from (%s) wave where wave.virtualtransaction = any (e.waves))
            and not exists (select from outbox_event o
                where o.topic = e.topic and o.sent_at is null and o.occurred_at <= e.asked_at)
            order by id
            """.formatted(WAVES);

    private static final String CLOSE = """
            with finished as (
                update erasure e set done_at = :now
                where topic = :topic and noted_at is not null and done_at is null and done_with is null
                and not exists (select from erasure_partition p where p.erasure = e.id and p.done_at is null)
                returning id),
            others as (
                update erasure set done_at = :now
                where done_at is null and done_with in (select id from finished))
            select count(*) from finished
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ErasureBook(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /// The topics for which something is open.
    List<String> topics() {
        return jdbc.sql("select distinct topic from erasure where done_at is null order by topic")
                .query((row, nr) -> row.getString("topic"))
                .list();
    }

    /// Locks the open requests for a topic that no other instance has, oldest first.
    List<Request> lock(String topic) {
        return jdbc.sql("""
                select * from erasure where topic = :topic and done_at is null and done_with is null
                order by id for update skip locked
                """)
                .param("topic", topic)
                .query((row, nr) -> new Request(row.getLong("id"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(), row.getArray("waves") != null,
                        row.getObject("noted_at", OffsetDateTime.class) != null))
                .list();
    }

    /// Writes down which relay waves are underway.
    void see(Collection<Long> requests) {
        jdbc.sql(SEE).param("ids", ids(requests)).update();
    }

    /// Those of the requests that were seen before which nothing more can be sent.
    List<Long> settled(Collection<Long> requests) {
        return jdbc.sql(SETTLED).param("ids", ids(requests)).query((row, nr) -> row.getLong("id")).list();
    }

    /// Writes down what is to be deleted for these requests: everything before the ends.
    void note(List<Long> requests, Map<Integer, Long> ends) {
        long bearer = requests.getLast();
        ends.forEach((partition, end) -> jdbc
                .sql("insert into erasure_partition (erasure, partition, end_offset) values (:bearer, :partition, :end)")
                .param("bearer", bearer)
                .param("partition", partition)
                .param("end", end)
                .update());
        jdbc.sql("""
                update erasure set noted_at = :now, done_with = nullif(cast(:bearer as bigint), id) where id = any (:ids)
                """).param("now", now()).param("bearer", bearer).param("ids", ids(requests)).update();
    }

    /// What is still to be deleted for these requests.
    List<Rest> rests(Collection<Long> requests) {
        return jdbc.sql("""
                select erasure, partition, end_offset from erasure_partition
                where erasure = any (:ids) and done_at is null order by erasure, partition
                """)
                .param("ids", ids(requests))
                .query((row, nr) -> new Rest(row.getLong("erasure"), row.getInt("partition"),
                        row.getLong("end_offset")))
                .list();
    }

    /// Writes down who has to read on first.
    void waits(Rest rest, Collection<String> groups) {
        jdbc.sql("""
                update erasure_partition set waits_for = :groups
                where erasure = :erasure and partition = :partition and waits_for <> cast(:groups as text[])
                """)
                .param("groups", groups.toArray(String[]::new))
                .param("erasure", rest.request())
                .param("partition", rest.partition())
                .update();
    }

    /// Writes down that it is deleted.
    void deleted(Rest rest) {
        jdbc.sql("""
                update erasure_partition set done_at = :now, waits_for = '{}'
                where erasure = :erasure and partition = :partition
                """)
                .param("now", now())
                .param("erasure", rest.request())
                .param("partition", rest.partition())
                .update();
    }

    /// Closes the requests for the topic of which nothing is left, and those that were done with them.
    ///
    /// @return whether there were any
    boolean close(String topic) {
        return jdbc.sql(CLOSE).param("topic", topic).param("now", now()).query(Integer.class).single() > 0;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Long[] ids(Collection<Long> requests) {
        return requests.toArray(Long[]::new);
    }

    /// A request that is open.
    ///
    /// @param isSeen  whether the relay waves of its time are written down
    /// @param isNoted whether the ends are
    record Request(long id, Instant askedAt, boolean isSeen, boolean isNoted) {

        boolean isOlderThan(Duration age, Instant now) {
            return !askedAt.plus(age).isAfter(now);
        }

    }

    /// A partition from which something is still to be deleted.
    ///
    /// @param end records before this offset
    record Rest(long request, int partition, long end) {}

}
