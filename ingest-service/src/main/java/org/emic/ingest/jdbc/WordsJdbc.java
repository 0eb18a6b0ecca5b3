package org.emic.ingest.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.emic.ingest.domain.study.ReleasedTranscript;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.domain.transcript.Passage;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Sha256;
import org.emic.ingest.domain.transcript.Times;
import org.emic.ingest.domain.transcript.Transcript;
import org.emic.ingest.domain.transcript.Turn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Turns, passages and incidents.
@Component
final class WordsJdbc {

    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    WordsJdbc(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /// An annotation as it is stored.
    private record StoredAnnotation(String kind, int start, int end) {}

    void add(ReleasedTranscript released) {
        UUID id = released.id().value();
        template.batchUpdate("""
                insert into turn (transcript_id, turn, speaker, role, text, annotations, words, start_ms, end_ms)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""", released.transcript().turns(), BATCH,
                (statement, turn) -> set(statement, id, turn));
        template.batchUpdate("""
                insert into passage (transcript_id, passage, first_turn, first_offset, last_turn, last_end)
                values (?, ?, ?, ?, ?, ?)""", released.passages(), BATCH,
                (statement, passage) -> set(statement, id, passage));
        Map<Incident, Integer> passages = new HashMap<>();
        released.passages()
                .forEach(passage -> passage.incidents().forEach(one -> passages.put(one, passage.number())));
        template.batchUpdate("""
                insert into incident (transcript_id, turn, ordinal, id, span_start, span_end, text_sha256, passage,
                    prompted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", released.incidents(), BATCH,
                (statement, incident) -> set(statement, id, incident, incident.id(released.document()),
                        passages.getOrDefault(incident, 0)));
    }

    void remove(TranscriptId id) {
        for (String table : List.of("incident", "passage", "turn")) {
            jdbc.sql("delete from " + table + " where transcript_id = :id").param("id", id.value()).update();
        }
    }

    List<Transcript.Speaker> speakers(TranscriptId id) {
        return jdbc.sql("""
                select speaker, min(role) as role, count(*) as turns, sum(words) as words from turn
                where transcript_id = :id group by speaker order by min(turn)""")
                .param("id", id.value())
                .query((row, _) -> new Transcript.Speaker(row.getString("speaker"), role(row), row.getInt("turns"),
                        row.getInt("words")))
                .list();
    }

    List<Turn> turns(TranscriptId id, int from, int count) {
        return jdbc.sql("""
                select turn, speaker, role, text, annotations, start_ms, end_ms from turn
                where transcript_id = :id and turn >= :from order by turn limit :count""")
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

    private static void set(PreparedStatement statement, UUID id, Passage passage) throws SQLException {
        Passage.Part first = passage.parts().getFirst();
        Passage.Part last = passage.parts().getLast();
        statement.setObject(1, id);
        statement.setInt(2, passage.number());
        statement.setInt(3, first.turn().number());
        statement.setInt(4, first.offset());
        statement.setInt(5, last.turn().number());
        statement.setInt(6, last.offset() + CodePoints.length(last.text()));
    }

    private static void set(PreparedStatement statement, UUID id, Incident incident, String incidentId, int passage)
            throws SQLException {
        statement.setObject(1, id);
        statement.setInt(2, incident.turn());
        statement.setInt(3, incident.ordinal());
        statement.setString(4, incidentId);
        statement.setInt(5, incident.span().start());
        statement.setInt(6, incident.span().end());
        statement.setString(7, Sha256.of(incident.text()).hex());
        statement.setInt(8, passage);
        statement.setObject(9, incident.promptedBy().isPresent() ? incident.promptedBy().getAsInt() : null,
                Types.INTEGER);
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
