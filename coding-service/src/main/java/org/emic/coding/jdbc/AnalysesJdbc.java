package org.emic.coding.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.emic.coding.domain.study.Analyses;
import org.emic.coding.domain.study.Coverage;
import org.emic.coding.domain.study.PassageRef;
import org.emic.coding.domain.study.Position;
import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Positions in the table `analysis`, guarded by the study's row in `study`.
///
/// The lock is `for no key update`: words of the study can arrive meanwhile, for their foreign keys only need the key. A
/// claim is an advisory lock of the transaction: nobody but another step waits for it or passes it over.
@Component
final class AnalysesJdbc implements Analyses {

    /// An instance that hangs while it computes must not keep a study from the others for ever.
    private static final String LONGEST_SILENCE = "10min";

    /// One that hangs while it writes keeps whoever changes the study waiting.
    private static final String LONGEST_SILENCE_LOCKED = "30s";

    /// Keeps claims apart from what else is locked under a hash.
    private static final int CLAIM = 61;

    private final JdbcClient client;

    AnalysesJdbc(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Optional<StudyId> claimWaiting(Set<StudyId> except) {
        endSilenceAfter(LONGEST_SILENCE);
        return waiting(except).stream().filter(this::claim).findFirst();
    }

    private List<StudyId> waiting(Set<StudyId> except) {
        return client.sql("""
                select s.study_id
                  from study s
                  join analysis a on a.study_id = s.study_id and a.analysis = s.newest_analysis
                  join transcript t on t.study_id = s.study_id and t.transcript_number = a.next_transcript
                 where s.study_id <> all (:except)
                   and (t.passages = 0
                    or exists (select 1 from passage p
                                where p.study_id = s.study_id and p.transcript_number = a.next_transcript
                                  and p.passage = a.next_passage)
                    or exists (select 1 from gap g
                                where g.study_id = s.study_id and g.transcript_number = a.next_transcript
                                  and g.passage = a.next_passage))
                   and (t.passages = 0 or t.name is not null
                    or not exists (select 1 from brought_examples b where b.study_id = s.study_id))
                 order by a.revision, s.study_id""")
                .param("except", except.stream().map(StudyId::value).toArray(UUID[]::new))
                .query((row, _) -> new StudyId(row.getObject("study_id", UUID.class)))
                .list();
    }

    private boolean claim(StudyId study) {
        return client.sql("select pg_try_advisory_xact_lock(hashtextextended(?, ?))")
                .params(study.toString(), CLAIM)
                .query(Boolean.class)
                .single();
    }

    private void endSilenceAfter(String longest) {
        client.sql("select set_config('idle_in_transaction_session_timeout', ?, true)")
                .param(longest)
                .query(String.class)
                .single();
    }

    @Override
    public boolean lock(StudyId study) {
        endSilenceAfter(LONGEST_SILENCE_LOCKED);
        return client.sql("select study_id from study where study_id = ? for no key update")
                .param(study.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    @Override
    public Position newest(StudyId study) {
        return position(study, "newest_analysis");
    }

    @Override
    public Position shown(StudyId study) {
        return position(study, "shown_analysis");
    }

    private Position position(StudyId study, String which) {
        return client.sql("""
                select a.analysis, a.next_transcript, a.next_passage, a.revision, a.method_key, a.codebook_version
                  from study s join analysis a on a.study_id = s.study_id and a.analysis = s.%s
                 where s.study_id = ?""".formatted(which))
                .param(study.value())
                .query((row, _) -> new Position(study, row.getInt("analysis"),
                        new PassageRef(row.getInt("next_transcript"), row.getInt("next_passage")),
                        row.getLong("revision"), row.getString("method_key"), row.getInt("codebook_version")))
                .single();
    }

    @Override
    public void decided(Position at, Instant when) {
        client.sql("""
                update analysis set codebook_version = ?, decided_at = ? where study_id = ? and analysis = ?""")
                .params(at.codebookVersion(), when.atOffset(ZoneOffset.UTC), at.study().value(), at.analysis())
                .update();
    }

    @Override
    public Optional<StudyId> claimDecided(Instant before, Set<StudyId> except) {
        return client.sql("""
                select s.study_id
                  from study s join analysis a on a.study_id = s.study_id and a.analysis = s.shown_analysis
                 where s.shown_analysis = s.newest_analysis and a.decided_at <= :before
                   and s.study_id <> all (:except)
                   and a.completed_through > 0 and a.next_transcript = a.completed_through + 1
                 order by a.decided_at, s.study_id""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("except", except.stream().map(StudyId::value).toArray(UUID[]::new))
                .query((row, _) -> new StudyId(row.getObject("study_id", UUID.class)))
                .list()
                .stream()
                .filter(this::claim)
                .findFirst();
    }

    @Override
    public int completedThrough(Position analysis) {
        return client.sql("select completed_through from analysis where study_id = ? and analysis = ?")
                .params(analysis.study().value(), analysis.analysis())
                .query(Integer.class)
                .single();
    }

    @Override
    public Position begin(StudyId study) {
        int analysis = client.sql("""
                update study set newest_analysis = newest_analysis + 1 where study_id = ?
                returning newest_analysis""").param(study.value()).query(Integer.class).single();
        client.sql("insert into analysis (study_id, analysis) values (?, ?)").params(study.value(), analysis).update();
        return new Position(study, analysis, new PassageRef(1, 1), 0, "", 0);
    }

    @Override
    public void advance(Position from, Position to, int incidents) {
        int moved = client.sql("""
                update analysis
                   set next_transcript = :transcript, next_passage = :passage, revision = :revision,
                       method_key = :method, codebook_version = :codebook, compared = compared + :incidents
                 where study_id = :study and analysis = :analysis and revision = :before""")
                .param("transcript", to.next().transcript())
                .param("passage", to.next().passage())
                .param("revision", to.revision())
                .param("method", to.methodKey())
                .param("codebook", to.codebookVersion())
                .param("incidents", incidents)
                .param("study", from.study().value())
                .param("analysis", from.analysis())
                .param("before", from.revision())
                .update();
        if (moved != 1) {
            throw new Stale(from);
        }
    }

    @Override
    public Coverage coverage(Position analysis) {
        return client.sql("""
                with compared as (select i.incident_id, i.transcript_number, i.passage
                                    from incident i
                                   where i.study_id = :study
                                     and (i.transcript_number, i.passage) < (:transcript, :passage)),
                     given as (select * from coding where study_id = :study and analysis = :analysis)
                select (select count(*) from transcript
                         where study_id = :study and transcript_number < :transcript and not removed) as transcripts,
                       (select count(*) from passage
                         where study_id = :study and (transcript_number, passage) < (:transcript, :passage)) as passages,
                       (select count(*) from compared) as incidents,
                       (select count(distinct incident_id) from given where not beside) as coded,
                       (select count(*) from given) as codings,
                       (select count(*) from code
                         where study_id = :study and analysis = :analysis and founder <> '') as codes,
                       (select count(*) from given where status <> 'suggested') as read""")
                .param("study", analysis.study().value())
                .param("analysis", analysis.analysis())
                .param("transcript", analysis.next().transcript())
                .param("passage", analysis.next().passage())
                .query((row, _) -> new Coverage(row.getInt("transcripts"), row.getInt("passages"),
                        row.getInt("incidents"), row.getInt("coded"), row.getInt("codings"), row.getInt("codes"),
                        row.getInt("read")))
                .single();
    }

    @Override
    public void complete(Position analysis, int through, String fingerprint) {
        client.sql("""
                update analysis set completed_through = :through, fingerprint = :fingerprint, decided_at = null
                 where study_id = :study and analysis = :analysis""")
                .param("through", through)
                .param("fingerprint", fingerprint)
                .param("study", analysis.study().value())
                .param("analysis", analysis.analysis())
                .update();
        client.sql("update study set shown_analysis = ? where study_id = ? and shown_analysis <> ?")
                .params(analysis.analysis(), analysis.study().value(), analysis.analysis())
                .update();
        client.sql("delete from analysis where study_id = ? and analysis < ?")
                .params(analysis.study().value(), analysis.analysis())
                .update();
    }

}
