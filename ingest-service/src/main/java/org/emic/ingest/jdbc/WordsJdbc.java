package org.emic.ingest.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emic.ingest.domain.study.ReleasedTranscript;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.domain.transcript.Passage;
import org.emic.ingest.domain.transcript.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The words of released transcripts: passages and incidents, and turns in [TurnsJdbc].
@Component
final class WordsJdbc {

    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TurnsJdbc turns;

    WordsJdbc(JdbcTemplate template, JdbcClient jdbc, TurnsJdbc turns) {
        this.template = template;
        this.jdbc = jdbc;
        this.turns = turns;
    }

    void add(ReleasedTranscript released) {
        UUID id = released.id().value();
        turns.add(TurnsJdbc.Table.RELEASED, released.id(), released.transcript().turns());
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
                (statement, incident) -> set(statement, id, incident, released.incidentId(incident),
                        passages.getOrDefault(incident, 0)));
    }

    void remove(TranscriptId id) {
        for (String table : List.of("incident", "passage")) {
            jdbc.sql("delete from " + table + " where transcript_id = :id").param("id", id.value()).update();
        }
        turns.remove(TurnsJdbc.Table.RELEASED, id);
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
