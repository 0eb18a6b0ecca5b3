package org.emic.ingest.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.emic.ingest.domain.study.ReleasedTranscript;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.domain.transcript.Passage;
import org.emic.ingest.domain.transcript.Sha256;
import org.emic.ingest.domain.transcript.Turn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The words of released transcripts: passages and incidents, turns in [TurnsJdbc], and where these came
/// from in [OriginsJdbc].
@Component
final class WordsJdbc {

    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TurnsJdbc turns;
    private final OriginsJdbc origins;

    WordsJdbc(JdbcTemplate template, JdbcClient jdbc, TurnsJdbc turns, OriginsJdbc origins) {
        this.template = template;
        this.jdbc = jdbc;
        this.turns = turns;
        this.origins = origins;
    }

    void add(ReleasedTranscript released) {
        UUID id = released.id().value();
        turns.add(TurnsJdbc.Table.RELEASED, id, released.transcript().turns());
        template.batchUpdate("""
                insert into passage (transcript_id, passage, first_turn, first_offset, last_turn, last_end)
                values (?, ?, ?, ?, ?, ?)""", released.passages(), BATCH,
                (statement, passage) -> set(statement, id, passage));
        origins.add(released.id(), released.lineage());
        Map<Incident, Integer> passages = new HashMap<>();
        released.passages()
                .forEach(passage -> passage.incidents().forEach(one -> passages.put(one, passage.number())));
        template.batchUpdate("""
                insert into incident (transcript_id, turn, ordinal, id, span_start, span_end, text_sha256, passage,
                    prompted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", released.incidents(), BATCH,
                (statement, incident) -> set(statement, id, incident, released.incidentId(incident),
                        passages.getOrDefault(incident, 0)));
    }

    /// The incidents of a transcript with these turns, in order.
    List<Incident> incidents(TranscriptId id, List<Turn> said) {
        return jdbc.sql("""
                select turn, ordinal, span_start, span_end, prompted_by from incident
                where transcript_id = :id order by turn, ordinal""")
                .param("id", id.value())
                .query((row, _) -> incident(row, said.get(row.getInt("turn"))))
                .list();
    }

    private static Incident incident(ResultSet row, Turn turn) throws SQLException {
        Span span = new Span(row.getInt("span_start"), row.getInt("span_end"));
        Integer promptedBy = row.getObject("prompted_by", Integer.class);
        return new Incident(turn.number(), row.getInt("ordinal"), turn.speaker(), span,
                CodePoints.slice(turn.text(), span),
                turn.annotations().stream().filter(one -> span.contains(one.span())).toList(),
                promptedBy == null ? OptionalInt.empty() : OptionalInt.of(promptedBy));
    }

    void remove(TranscriptId id) {
        for (String table : List.of("incident", "passage")) {
            jdbc.sql("delete from " + table + " where transcript_id = :id").param("id", id.value()).update();
        }
        turns.remove(TurnsJdbc.Table.RELEASED, id.value());
        origins.remove(id);
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
}
