package org.emic.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Shows the tables `dead_letter` and `dead_letter_act`.
final class KeptRecordsJdbc implements BlockedRecords, KeptRecords {

    // Copies of one event count once.
    private static final String COUNT = """
            select count(distinct (consumer, coalesce(event_id, id::text))) from dead_letter
            where state = 'open' and (cast(:subject as text) is null or subject = :subject)
            """;

    private final JdbcClient jdbc;

    KeptRecordsJdbc(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public int blocked(String subject) {
        return countOpen(Optional.of(subject));
    }

    @Override
    public List<BlockedRecord> open(String subject) {
        return jdbc.sql("select * from dead_letter where subject = :subject and state = 'open' order by id")
                .param("subject", subject)
                .query((row, nr) -> record(row))
                .list();
    }

    @Override
    public int countOpen(Optional<String> subject) {
        return jdbc.sql(COUNT).param("subject", subject.orElse(null)).query(Integer.class).single();
    }

    @Override
    public List<KeptRecord> open(Optional<String> subject, int most) {
        return some("state = 'open'", "id", subject, most);
    }

    @Override
    public List<KeptRecord> closed(Optional<String> subject, int most) {
        return some("state <> 'open'", "id desc", subject, most);
    }

    @Override
    public Optional<KeptRecord> find(long letter) {
        return withActs(jdbc.sql("select * from dead_letter where id = :id")
                .param("id", letter)
                .query((row, nr) -> withoutActs(row))
                .list()).stream().findFirst();
    }

    private List<KeptRecord> some(String which, String order, Optional<String> subject, int most) {
        return withActs(jdbc
                .sql("select * from dead_letter where %s and (cast(:subject as text) is null or subject = :subject) order by %s limit :most"
                        .formatted(which, order))
                .param("subject", subject.orElse(null))
                .param("most", most)
                .query((row, nr) -> withoutActs(row))
                .list());
    }

    private List<KeptRecord> withActs(List<KeptRecord> records) {
        Map<Long, List<KeptRecord.Act>> acts = jdbc
                .sql("select * from dead_letter_act where dead_letter = any(:letters) order by nr")
                .param("letters", records.stream().mapToLong(kept -> kept.record().letter()).toArray())
                .query((row, nr) -> Map.entry(row.getLong("dead_letter"), act(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return records.stream()
                .map(kept -> new KeptRecord(kept.record(), kept.partition(), kept.offset(), kept.attempts(),
                        kept.state(), acts.getOrDefault(kept.record().letter(), List.of())))
                .toList();
    }

    private static KeptRecord withoutActs(ResultSet row) throws SQLException {
        return new KeptRecord(record(row), row.getInt("record_partition"), row.getLong("record_offset"),
                row.getInt("attempts"), LetterState.of(row.getString("state")), List.of());
    }

    private static KeptRecord.Act act(ResultSet row) throws SQLException {
        return new KeptRecord.Act(row.getString("act"), text(row, "reason"), time(row, "at"), text(row, "who"),
                text(row, "why"));
    }

    static BlockedRecord record(ResultSet row) throws SQLException {
        return new BlockedRecord(row.getLong("id"), row.getString("consumer"), row.getString("topic"),
                text(row, "key"), text(row, "type"), text(row, "subject"),
                Unreadable.Reason.of(row.getString("reason")), time(row, "kept_at"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

}
