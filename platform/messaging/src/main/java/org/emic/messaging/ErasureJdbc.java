package org.emic.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Leaves requests in the table `erasure`, and shows those that are open.
final class ErasureJdbc implements Erasure, OpenErasures {

    private final JdbcClient jdbc;
    private final Clock clock;

    ErasureJdbc(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    // A row each, so that no transaction waits for another; who does the work takes them together.
    @Override
    public void erase(String topic) {
        jdbc.sql("insert into erasure (topic, asked_at) values (:topic, :now)")
                .param("topic", topic)
                .param("now", OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<OpenErasure> open() {
        Map<Long, List<Wait>> waits = jdbc.sql("""
                select p.* from erasure_partition p join erasure e on e.id = p.erasure
                where e.done_at is null and p.done_at is null and p.waits_for <> '{}' order by p.partition
                """)
                .query((row, nr) -> Map.entry(row.getLong("erasure"),
                        new Wait(row.getInt("partition"), texts(row, "waits_for"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select * from erasure where done_at is null and done_with is null order by id")
                .query((row, nr) -> new OpenErasure(row.getString("topic"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        waits.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

}
