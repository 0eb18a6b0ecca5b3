package org.emic.ingest.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Times;
import org.emic.ingest.domain.transcript.Transcript;
import org.emic.ingest.domain.transcript.Turn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Turns, in the table of those that are released or of those that wait.
@Component
final class TurnsJdbc {

    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    TurnsJdbc(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /// Where turns are.
    enum Table {
        RELEASED("turn"), DRAFTED("draft_turn");

        private final String called;

        Table(String called) {
            this.called = called;
        }
    }

    /// An annotation as it is stored.
    private record StoredAnnotation(String kind, int start, int end) {}

    void add(Table table, TranscriptId id, List<Turn> turns) {
        template.batchUpdate("insert into " + table.called + """
                 (transcript_id, turn, speaker, role, text, annotations, words, start_ms, end_ms)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""", turns, BATCH,
                (statement, turn) -> set(statement, id.value(), turn));
    }

    void remove(Table table, TranscriptId id) {
        jdbc.sql("delete from " + table.called + " where transcript_id = :id").param("id", id.value()).update();
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

    List<Turn> turns(Table table, TranscriptId id, int from, int count) {
        return jdbc.sql("select turn, speaker, role, text, annotations, start_ms, end_ms from " + table.called
                + " where transcript_id = :id and turn >= :from order by turn limit :count")
                .param("id", id.value())
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
        statement.setString(6, json.writeValueAsString(turn.annotations()
                .stream()
                .map(one -> new StoredAnnotation(one.kind().word(), one.span().start(), one.span().end()))
                .toList()));
        statement.setInt(7, turn.words());
        statement.setObject(8, turn.times().map(Times::startMs).orElse(null), Types.BIGINT);
        statement.setObject(9, turn.times().map(Times::endMs).orElse(null), Types.BIGINT);
    }

    private Turn turn(ResultSet row) throws SQLException {
        List<Annotation> annotations = new ArrayList<>();
        for (StoredAnnotation one : json.readValue(row.getString("annotations"), StoredAnnotation[].class)) {
            annotations.add(new Annotation(Annotation.Kind.valueOf(one.kind().toUpperCase(Locale.ROOT)),
                    new Span(one.start(), one.end())));
        }
        Long start = row.getObject("start_ms", Long.class);
        Long end = row.getObject("end_ms", Long.class);
        Optional<Times> times = start == null || end == null ? Optional.empty() : Optional.of(new Times(start, end));
        return new Turn(row.getInt("turn"), row.getString("speaker"), role(row), row.getString("text"), annotations,
                times);
    }

    private static Role role(ResultSet row) throws SQLException {
        return Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT));
    }
}
