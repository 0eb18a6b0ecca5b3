package org.emic.ingest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.ingest.domain.reading.Encoding;
import org.emic.ingest.domain.study.ReleasedTranscript;
import org.emic.ingest.domain.study.RemovedTranscript;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.study.Transcripts;
import org.emic.ingest.domain.transcript.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Transcripts in the table `transcript`; their words in [WordsJdbc].
@Component
final class TranscriptsJdbc implements Transcripts {

    private final JdbcClient jdbc;
    private final WordsJdbc words;
    private final TurnsJdbc turns;
    private final WithdrawnDocumentsJdbc withdrawnDocuments;

    TranscriptsJdbc(JdbcClient jdbc, WordsJdbc words, TurnsJdbc turns, WithdrawnDocumentsJdbc withdrawnDocuments) {
        this.jdbc = jdbc;
        this.words = words;
        this.turns = turns;
        this.withdrawnDocuments = withdrawnDocuments;
    }

    @Override
    public void add(ReleasedTranscript released, Optional<byte[]> document) {
        jdbc.sql("""
                insert into transcript (id, study_id, number, version, released_through, document, document_sha256, name, format,
                    bytes, encoding, preamble, turns, words, incidents, passages, duration_ms, released_at)
                values (:id, :study, :number, :version, :through, :document, :sha256, :name, :format, :bytes, :encoding, :preamble, :turns,
                    :words, :incidents, :passages, :duration, :releasedAt)""")
                .param("id", released.id().value())
                .param("study", released.study().id().value())
                .param("number", released.number())
                .param("version", released.lineage().version())
                .param("through", released.releasedThrough())
                .param("document", document.orElse(null))
                .param("sha256", released.document().hex())
                .param("name", released.name().value())
                .param("format", released.transcript().format().word())
                .param("bytes", released.bytes())
                .param("encoding", released.encoding().map(Encoding::word).orElse(null))
                .param("preamble", released.transcript().preamble())
                .param("turns", released.transcript().turns().size())
                .param("words", released.transcript().words())
                .param("incidents", released.incidents().size())
                .param("passages", released.passages().size())
                .param("duration", DurationColumn.of(released.transcript().durationMs()))
                .param("releasedAt", released.releasedAt().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into transcript_version (transcript_id, version, because, turns, made_at)
                values (:id, :version, 'release', :turns, :at)""")
                .param("id", released.id().value())
                .param("version", released.lineage().version())
                .param("turns", released.transcript().turns().size())
                .param("at", released.releasedAt().atOffset(ZoneOffset.UTC))
                .update();
        words.add(released);
    }

    @Override
    public void remove(RemovedTranscript removed) {
        words.remove(removed.id());
        jdbc.sql("delete from transcript where id = :id").param("id", removed.id().value()).update();
        jdbc.sql("""
                insert into removed_transcript (id, study_id, number, document_sha256, removed_at)
                values (:id, :study, :number, :sha256, :at)""")
                .param("id", removed.id().value())
                .param("study", removed.study().value())
                .param("number", removed.number())
                .param("sha256", removed.document().hex())
                .param("at", removed.removedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<RemovedTranscript> removed(StudyId study, int number) {
        return removed(study).stream().filter(one -> one.number() == number).findFirst();
    }

    @Override
    public List<RemovedTranscript> removed(StudyId study) {
        return jdbc.sql("select * from removed_transcript where study_id = :study order by number")
                .param("study", study.value())
                .query((row, _) -> new RemovedTranscript(study, new TranscriptId(row.getObject("id", UUID.class)),
                        row.getInt("number"), new Sha256(row.getString("document_sha256")),
                        row.getObject("removed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public Optional<Instant> withdrawnFrom(StudyId study, Sha256 document) {
        return withdrawnDocuments.since(study, document);
    }

    @Override
    public int highestNumber(StudyId study) {
        return jdbc.sql("""
                select greatest((select max(number) from transcript where study_id = :study),
                                (select max(number) from removed_transcript where study_id = :study), 0)""")
                .param("study", study.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Summary> find(StudyId study, Sha256 document) {
        return jdbc.sql(SUMMARY + " where study_id = :study and document_sha256 = :sha256")
                .param("study", study.value())
                .param("sha256", document.hex())
                .query((row, _) -> summary(row))
                .optional();
    }

    @Override
    public Optional<Summary> summary(StudyId study, int number) {
        return jdbc.sql(SUMMARY + " where study_id = :study and number = :number")
                .param("study", study.value())
                .param("number", number)
                .query((row, _) -> summary(row))
                .optional();
    }

    @Override
    public List<Summary> of(StudyId study) {
        return jdbc.sql(SUMMARY + " where study_id = :study order by number")
                .param("study", study.value())
                .query((row, _) -> summary(row))
                .list();
    }

    @Override
    public Optional<Reading> read(StudyId study, int number, int from, int count) {
        return jdbc.sql("select preamble, " + COLUMNS + " from transcript where study_id = :study and number = :number")
                .param("study", study.value())
                .param("number", number)
                .query((row, _) -> new Reading(summary(row), row.getString("preamble"), List.of(), List.of()))
                .optional()
                .map(found -> new Reading(found.summary(), found.preamble(),
                        turns.speakers(found.summary().id()),
                        turns.turns(TurnsJdbc.Table.RELEASED, found.summary().id().value(), from, count)));
    }

    /// All but the document and the preamble.
    private static final String COLUMNS = """
            id, number, version, name, document_sha256, format, bytes, turns, words, incidents, passages, duration_ms,
            released_at""";
    private static final String SUMMARY = "select " + COLUMNS + " from transcript";

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(new TranscriptId(row.getObject("id", UUID.class)), row.getInt("number"),
                row.getInt("version"), row.getString("name"), new Sha256(row.getString("document_sha256")),
                row.getString("format"),
                row.getLong("bytes"), row.getInt("turns"), row.getInt("words"), row.getInt("incidents"),
                row.getInt("passages"), DurationColumn.in(row),
                row.getObject("released_at", OffsetDateTime.class).toInstant());
    }
}
