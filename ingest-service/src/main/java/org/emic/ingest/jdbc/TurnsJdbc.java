package org.emic.ingest.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.transcript.Original;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Times;
import org.emic.ingest.domain.transcript.Transcript;
import org.emic.ingest.domain.transcript.Turn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Turns, in the table of those that are released, of those that wait, or of earlier versions.
@Component
final class TurnsJdbc {

    private static final int BATCH = 500;
    private static final String COLUMNS = "turn, speaker, role, text, annotations, words, start_ms, end_ms, original_text, "
            + "translator, lang";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final AnnotationsColumn annotations;

    TurnsJdbc(JdbcTemplate template, JdbcClient jdbc, AnnotationsColumn annotations) {
        this.template = template;
        this.jdbc = jdbc;
        this.annotations = annotations;
    }

    /// Where turns are.
    enum Table {
        RELEASED("turn", "transcript_id"), DRAFTED("draft_turn", "transcript_id"), EARLIER("earlier_turn",
                "version_id");

        private final String called;
        private final String owner;

        /// @param owner the column that says whose turns they are
        Table(String called, String owner) {
            this.called = called;
            this.owner = owner;
        }
    }

    void add(Table table, UUID owner, List<Turn> turns) {
        template.batchUpdate("insert into " + table.called + " (" + table.owner + ", " + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)", turns, BATCH,
                (statement, turn) -> set(statement, owner, turn));
    }

    /// Adds the turns of another table.
    void copy(Table from, UUID owner, Table to, UUID newOwner) {
        jdbc.sql("insert into " + to.called + " (" + to.owner + ", " + COLUMNS + ") select :to, " + COLUMNS + " from "
                + from.called + " where " + from.owner + " = :from")
                .param("to", newOwner)
                .param("from", owner)
                .update();
    }

    /// Puts a turn in place of the one with its number.
    void replace(Table table, UUID owner, Turn turn) {
        jdbc.sql("delete from " + table.called + " where " + table.owner + " = :owner and turn = :turn")
                .param("owner", owner)
                .param("turn", turn.number())
                .update();
        add(table, owner, List.of(turn));
    }

    void remove(Table table, UUID owner) {
        jdbc.sql("delete from " + table.called + " where " + table.owner + " = :owner").param("owner", owner).update();
    }

    /// The speakers of a released transcript, in order of first appearance.
    List<Transcript.Speaker> speakers(TranscriptId id) {
        return jdbc.sql("""
                select speaker, min(role) as role, count(*) as turns, sum(words) as words from turn
                where transcript_id = :id group by speaker order by min(turn)""")
                .param("id", id.value())
                .query((row, _) -> new Transcript.Speaker(row.getString("speaker"), role(row), row.getInt("turns"),
                        row.getInt("words")))
                .list();
    }

    List<Turn> turns(Table table, UUID owner, int from, int count) {
        return jdbc
                .sql("select " + COLUMNS + " from " + table.called + " where " + table.owner
                        + " = :owner and turn >= :from order by turn limit :count")
                .param("owner", owner)
                .param("from", from)
                .param("count", count)
                .query((row, _) -> turn(row))
                .list();
    }

    private void set(PreparedStatement statement, UUID id, Turn turn) throws SQLException {
        statement.setObject(1, id);
        statement.setInt(2, turn.number());
        statement.setString(3, turn.speaker());
        statement.setString(4, turn.role().word());
        statement.setString(5, turn.text());
        statement.setString(6, annotations.of(turn.annotations()));
        statement.setInt(7, turn.words());
        statement.setObject(8, turn.times().map(Times::startMs).orElse(null), Types.BIGINT);
        statement.setObject(9, turn.times().map(Times::endMs).orElse(null), Types.BIGINT);
        statement.setString(10, turn.original().map(Original::text).orElse(null));
        statement.setString(11, turn.original().flatMap(Original::translator).orElse(null));
        statement.setString(12, turn.lang().orElse(null));
    }

    /// The turn in a row that has all its columns.
    Turn turn(ResultSet row) throws SQLException {
        Long start = row.getObject("start_ms", Long.class);
        Long end = row.getObject("end_ms", Long.class);
        Optional<Times> times = start == null || end == null ? Optional.empty() : Optional.of(new Times(start, end));
        return new Turn(row.getInt("turn"), row.getString("speaker"), role(row), row.getString("text"),
                annotations.in(row),
                times, Optional.ofNullable(row.getString("lang")), original(row));
    }

    /// The original in a row that has its columns.
    static Optional<Original> original(ResultSet row) throws SQLException {
        Optional<String> translator = Optional.ofNullable(row.getString("translator"));
        return Optional.ofNullable(row.getString("original_text")).map(text -> new Original(text, translator));
    }

    private static Role role(ResultSet row) throws SQLException {
        return Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT));
    }
}
