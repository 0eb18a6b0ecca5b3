package org.emic.ingest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.emic.ingest.domain.reading.Encoding;
import org.emic.ingest.domain.reading.FileName;
import org.emic.ingest.domain.revision.Succession;
import org.emic.ingest.domain.revision.Withdrawn;
import org.emic.ingest.domain.segmentation.Passages;
import org.emic.ingest.domain.study.ReleasedTranscript;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.study.TranscriptStories;
import org.emic.ingest.domain.transcript.Format;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.domain.transcript.Lineage;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Sha256;
import org.emic.ingest.domain.transcript.Transcript;
import org.emic.ingest.domain.transcript.Turn;
import org.emic.ingest.domain.versions.Because;
import org.emic.ingest.domain.versions.MadeVersion;
import org.emic.ingest.domain.versions.Note;
import org.emic.ingest.domain.versions.RevisedTranscript;
import org.emic.ingest.domain.versions.Versions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Versions in the tables `transcript_version`, `earlier_turn` and `gone_incident`; the present one where released
/// transcripts are.
@Component
final class VersionsJdbc implements Versions {

    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final WordsJdbc words;
    private final TurnsJdbc turns;
    private final OriginsJdbc origins;
    private final TranscriptStories stories;
    private final WithdrawnDocumentsJdbc withdrawnDocuments;

    VersionsJdbc(JdbcTemplate template, JdbcClient jdbc, WordsJdbc words, TurnsJdbc turns, OriginsJdbc origins,
            TranscriptStories stories, WithdrawnDocumentsJdbc withdrawnDocuments) {
        this.template = template;
        this.jdbc = jdbc;
        this.words = words;
        this.turns = turns;
        this.origins = origins;
        this.stories = stories;
        this.withdrawnDocuments = withdrawnDocuments;
    }

    @Override
    public Optional<ReleasedTranscript> present(Study study, int number) {
        return jdbc.sql("select * from transcript where study_id = :study and number = :number")
                .param("study", study.id().value())
                .param("number", number)
                .query((row, _) -> present(study, row))
                .optional();
    }

    private ReleasedTranscript present(Study study, ResultSet row) throws SQLException {
        TranscriptId id = new TranscriptId(row.getObject("id", UUID.class));
        List<Turn> said = turns.turns(TurnsJdbc.Table.RELEASED, id.value(), 0, Integer.MAX_VALUE);
        Lineage lineage = origins.of(id, row.getInt("version"), said.size());
        List<Incident> incidents = words.incidents(id, said);
        return new ReleasedTranscript(study, id, row.getInt("number"), row.getInt("released_through"),
                FileName.of(row.getString("name")), new Sha256(row.getString("document_sha256")), row.getLong("bytes"),
                Optional.ofNullable(row.getString("encoding")).flatMap(Encoding::of),
                new Transcript(Format.valueOf(row.getString("format").toUpperCase(Locale.ROOT)),
                        row.getString("preamble"), said),
                lineage, incidents, Passages.of(said, incidents), stories.of(id), instant(row, "released_at"));
    }

    @Override
    public void keep(RevisedTranscript revised) {
        ReleasedTranscript next = revised.transcript();
        if (revised.because() == Because.WITHDRAWAL) {
            forgetEarlier(next, next.releasedAt());
        } else {
            keepEarlier(next);
        }
        words.remove(next.id());
        jdbc.sql("""
                update transcript set version = :version, name = :name, preamble = :preamble, turns = :turns,
                    words = :words, incidents = :incidents, passages = :passages, duration_ms = :duration
                where id = :id""")
                .param("id", next.id().value())
                .param("version", next.lineage().version())
                .param("name", next.name().value())
                .param("preamble", next.transcript().preamble())
                .param("turns", next.transcript().turns().size())
                .param("words", next.transcript().words())
                .param("incidents", next.incidents().size())
                .param("passages", next.passages().size())
                .param("duration", DurationColumn.of(next.transcript().durationMs()))
                .update();
        words.add(next);
        jdbc.sql("""
                insert into transcript_version (transcript_id, version, because, who, why, turns, made_at)
                values (:id, :version, :because, :who, :why, :turns, :at)""")
                .param("id", next.id().value())
                .param("version", next.lineage().version())
                .param("because", revised.because().word())
                .param("who", revised.note().who())
                .param("why", revised.note().why())
                .param("turns", next.transcript().turns().size())
                .param("at", next.releasedAt().atOffset(ZoneOffset.UTC))
                .update();
        template.batchUpdate("insert into gone_incident (transcript_id, id) values (?, ?)",
                revised.gone().stream().map(Succession.Gone::incident).toList(), BATCH, (statement, incident) -> {
                    statement.setObject(1, next.id().value());
                    statement.setString(2, incident);
                });
    }

    @Override
    public void forgetEarlier(ReleasedTranscript present, Instant at) {
        jdbc.sql("""
                delete from earlier_turn using transcript_version v
                where version_id = v.id and v.transcript_id = :id""").param("id", present.id().value()).update();
        jdbc.sql("update transcript set document = null where id = :id").param("id", present.id().value()).update();
        withdrawnDocuments.add(present.study().id(), present.document(), at);
    }

    @Override
    public Set<String> earlierSpeakers(TranscriptId id) {
        return new HashSet<>(jdbc.sql("""
                select distinct e.speaker from earlier_turn e join transcript_version v on v.id = e.version_id
                where v.transcript_id = :id""").param("id", id.value()).query(String.class).list());
    }

    private void keepEarlier(ReleasedTranscript next) {
        UUID before = versionId(next.study().id(), next.number(), next.lineage().version() - 1).orElseThrow();
        turns.copy(TurnsJdbc.Table.RELEASED, next.id().value(), TurnsJdbc.Table.EARLIER, before);
    }

    private Optional<UUID> versionId(StudyId study, int number, int version) {
        return jdbc.sql("""
                select v.id from transcript_version v join transcript t on t.id = v.transcript_id
                where t.study_id = :study and t.number = :number and v.version = :version""")
                .param("study", study.value())
                .param("number", number)
                .param("version", version)
                .query(UUID.class)
                .optional();
    }

    @Override
    public List<String> goneIncidents(TranscriptId id) {
        return jdbc.sql("select id from gone_incident where transcript_id = :id order by position")
                .param("id", id.value())
                .query((row, _) -> row.getString("id"))
                .list();
    }

    @Override
    public List<MadeVersion> of(StudyId study, int number) {
        return jdbc.sql("""
                select v.*, v.version = t.version
                    or exists (select from earlier_turn e where e.version_id = v.id) as readable
                from transcript_version v join transcript t on t.id = v.transcript_id
                where t.study_id = :study and t.number = :number order by v.version""")
                .param("study", study.value())
                .param("number", number)
                .query((row, _) -> made(row))
                .list();
    }

    private static MadeVersion made(ResultSet row) throws SQLException {
        String who = row.getString("who");
        String why = row.getString("why");
        return new MadeVersion(row.getInt("version"),
                Because.valueOf(row.getString("because").toUpperCase(Locale.ROOT)),
                who == null || why == null ? Optional.empty() : Optional.of(new Note(who, why)),
                instant(row, "made_at"), row.getInt("turns"), row.getBoolean("readable"));
    }

    @Override
    public List<Turn> earlierTurns(StudyId study, int number, int version) {
        return versionId(study, number, version)
                .map(id -> turns.turns(TurnsJdbc.Table.EARLIER, id, 0, Integer.MAX_VALUE))
                .orElse(List.of());
    }

    @Override
    public List<Speaker> speakers(StudyId study) {
        return jdbc.sql("""
                select u.speaker, min(u.role) as role, count(distinct t.id) as transcripts, count(*) as turns
                from turn u join transcript t on t.id = u.transcript_id
                where t.study_id = :study and u.speaker <> :withdrawn
                group by u.speaker order by min(t.number), min(u.turn)""")
                .param("study", study.value())
                .param("withdrawn", Withdrawn.SPEAKER)
                .query((row, _) -> new Speaker(row.getString("speaker"),
                        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)), row.getInt("transcripts"),
                        row.getInt("turns")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
