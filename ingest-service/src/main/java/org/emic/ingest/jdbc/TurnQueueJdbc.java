package org.emic.ingest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.transcript.Origin;
import org.emic.ingest.domain.versions.TurnQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Turns that wait for a person, in the table `queued_turn`.
@Component
final class TurnQueueJdbc implements TurnQueue {

    private static final String OF_TURN = """
            where transcript_id = :transcript and origin_version = :version and origin_turn = :turn
                and decided_as is null
            """;

    private final JdbcClient jdbc;
    private final TurnsJdbc turns;

    TurnQueueJdbc(JdbcClient jdbc, TurnsJdbc turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    @Override
    public void add(StudyId study, TranscriptId transcript, Origin turn, Reason because, Instant at) {
        ofTurn("""
                insert into queued_turn (study_id, transcript_id, origin_version, origin_turn, because, queued_at)
                values (:study, :transcript, :version, :turn, :because, :at)
                on conflict (transcript_id, origin_version, origin_turn, because) where decided_as is null
                do nothing""", transcript, turn)
                .param("study", study.value())
                .param("because", because.word())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Waiting> of(StudyId study) {
        return jdbc.sql("""
                select q.id as entry, q.because, t.number, u.*
                from queued_turn q join transcript t on t.id = q.transcript_id
                left join turn_origin o on o.transcript_id = q.transcript_id and o.origin_version = q.origin_version
                    and o.origin_turn = q.origin_turn
                join turn u on u.transcript_id = q.transcript_id
                    and u.turn = case when t.version = 1 then q.origin_turn else o.turn end
                where q.study_id = :study and q.decided_as is null order by t.number, u.turn, q.id""")
                .param("study", study.value())
                .query((row, _) -> waiting(row))
                .list();
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(row.getLong("entry"), row.getInt("number"), turns.turn(row),
                Reason.valueOf(row.getString("because").toUpperCase(Locale.ROOT)));
    }

    @Override
    public Set<Origin> waiting(TranscriptId transcript) {
        return new HashSet<>(jdbc.sql("""
                select origin_version, origin_turn from queued_turn
                where transcript_id = :transcript and decided_as is null""")
                .param("transcript", transcript.value())
                .query((row, _) -> new Origin(row.getInt("origin_version"), row.getInt("origin_turn")))
                .list());
    }

    @Override
    public void follow(TranscriptId transcript, Origin turn, List<Origin> heirs) {
        for (Origin heir : heirs) {
            ofTurn("""
                    insert into queued_turn (study_id, transcript_id, origin_version, origin_turn, because, queued_at)
                    select study_id, transcript_id, :heirVersion, :heirTurn, because, queued_at
                    from queued_turn
                    """ + OF_TURN + """
                    on conflict (transcript_id, origin_version, origin_turn, because) where decided_as is null
                    do nothing""", transcript, turn)
                    .param("heirVersion", heir.version())
                    .param("heirTurn", heir.turn())
                    .update();
        }
        ofTurn("delete from queued_turn " + OF_TURN, transcript, turn).update();
    }

    @Override
    public void changed(TranscriptId transcript, Origin turn, String who, Instant at) {
        ofTurn("update queued_turn set decided_as = 'changed', decided_by = :who, decided_at = :at " + OF_TURN,
                transcript, turn)
                .param("who", who)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean left(StudyId study, long id, String who, Instant at) {
        return jdbc.sql("""
                update queued_turn set decided_as = 'left', decided_by = :who, decided_at = :at
                where study_id = :study and id = :id and decided_as is null""")
                .param("study", study.value())
                .param("id", id)
                .param("who", who)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    private JdbcClient.StatementSpec ofTurn(String sql, TranscriptId transcript, Origin turn) {
        return jdbc.sql(sql)
                .param("transcript", transcript.value())
                .param("version", turn.version())
                .param("turn", turn.turn());
    }
}
