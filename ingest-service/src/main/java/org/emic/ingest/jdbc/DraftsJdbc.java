package org.emic.ingest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.emic.ingest.domain.reading.Encoding;
import org.emic.ingest.domain.reading.FileName;
import org.emic.ingest.domain.study.Draft;
import org.emic.ingest.domain.study.Drafts;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.transcript.Format;
import org.emic.ingest.domain.transcript.Sha256;
import org.emic.ingest.domain.transcript.Transcript;
import org.emic.ingest.domain.transcript.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Drafts in the table `draft`; their words in [TurnsJdbc].
@Component
final class DraftsJdbc implements Drafts {

    /// All but the document and the preamble.
    private static final String COLUMNS = "id, name, document_sha256, format, bytes, turns, words, duration_ms, received_at";

    private final JdbcClient jdbc;
    private final TurnsJdbc turns;
    private final WithdrawnDocumentsJdbc withdrawnDocuments;

    DraftsJdbc(JdbcClient jdbc, TurnsJdbc turns, WithdrawnDocumentsJdbc withdrawnDocuments) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.withdrawnDocuments = withdrawnDocuments;
    }

    @Override
    public void add(StudyId study, Draft draft, byte[] document) {
        jdbc.sql("""
                insert into draft (id, study_id, document, document_sha256, name, format, bytes, preamble, turns, words,
                    duration_ms, received_at, encoding)
                values (:id, :study, :document, :sha256, :name, :format, :bytes, :preamble, :turns, :words, :duration,
                    :receivedAt, :encoding)""")
                .param("id", draft.id().value())
                .param("study", study.value())
                .param("document", document)
                .param("sha256", draft.document().hex())
                .param("name", draft.name().value())
                .param("format", draft.transcript().format().word())
                .param("bytes", draft.bytes())
                .param("preamble", draft.transcript().preamble())
                .param("turns", draft.transcript().turns().size())
                .param("words", draft.transcript().words())
                .param("duration", DurationColumn.of(draft.transcript().durationMs()))
                .param("encoding", draft.encoding().map(Encoding::word).orElse(null))
                .param("receivedAt", draft.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
        turns.add(TurnsJdbc.Table.DRAFTED, draft.id().value(), draft.transcript().turns());
    }

    @Override
    public Optional<Summary> find(StudyId study, Sha256 document) {
        return jdbc.sql("select " + COLUMNS + " from draft where study_id = :study and document_sha256 = :sha256")
                .param("study", study.value())
                .param("sha256", document.hex())
                .query((row, _) -> summary(row))
                .optional();
    }

    @Override
    public List<Summary> of(StudyId study) {
        return jdbc.sql("select " + COLUMNS + " from draft where study_id = :study order by position")
                .param("study", study.value())
                .query((row, _) -> summary(row))
                .list();
    }

    @Override
    public Optional<Draft> draft(StudyId study, TranscriptId id) {
        List<Turn> said = turns.turns(TurnsJdbc.Table.DRAFTED, id.value(), 0, Integer.MAX_VALUE);
        return jdbc.sql("select preamble, encoding, " + COLUMNS + " from draft where study_id = :study and id = :id")
                .param("study", study.value())
                .param("id", id.value())
                .query((row, _) -> draft(row, said))
                .optional();
    }

    private Draft draft(ResultSet row, List<Turn> said) throws SQLException {
        Summary summary = summary(row);
        return new Draft(summary.id(), FileName.of(summary.name()), summary.document(), summary.bytes(),
                Optional.ofNullable(row.getString("encoding")).flatMap(Encoding::of),
                new Transcript(Format.valueOf(summary.format().toUpperCase(Locale.ROOT)), row.getString("preamble"),
                        said),
                summary.receivedAt());
    }

    @Override
    public int edition(TranscriptId id) {
        return jdbc.sql("select edition from draft where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no draft " + id));
    }

    @Override
    public void reword(TranscriptId id, Turn turn) {
        turns.replace(TurnsJdbc.Table.DRAFTED, id.value(), turn);
        jdbc.sql("""
                update draft set edition = edition + 1,
                    words = (select coalesce(sum(words), 0) from draft_turn where transcript_id = :id)
                where id = :id""").param("id", id.value()).update();
    }

    @Override
    public boolean hasDocument(TranscriptId id) {
        return jdbc.sql("select document is not null from draft where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public void deleteDocument(TranscriptId id, Instant at) {
        jdbc.sql("update draft set document = null where id = :id").param("id", id.value()).update();
        withdrawnDocuments.addOfDraft(id, at);
    }

    @Override
    public Optional<byte[]> document(TranscriptId id) {
        return jdbc.sql("select document from draft where id = :id")
                .param("id", id.value())
                .query((row, _) -> Optional.ofNullable(row.getBytes("document")))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no draft " + id));
    }

    @Override
    public void withdraw(StudyId study, Draft without, Instant at) {
        jdbc.sql("""
                update draft set document = null, name = :name, preamble = :preamble, words = :words,
                    duration_ms = :duration, edition = edition + 1
                where id = :id""")
                .param("id", without.id().value())
                .param("name", without.name().value())
                .param("preamble", without.transcript().preamble())
                .param("words", without.transcript().words())
                .param("duration", DurationColumn.of(without.transcript().durationMs()))
                .update();
        turns.remove(TurnsJdbc.Table.DRAFTED, without.id().value());
        turns.add(TurnsJdbc.Table.DRAFTED, without.id().value(), without.transcript().turns());
        withdrawnDocuments.add(study, without.document(), at);
    }

    @Override
    public boolean remove(StudyId study, TranscriptId id) {
        return jdbc.sql("delete from draft where study_id = :study and id = :id")
                .param("study", study.value())
                .param("id", id.value())
                .update() == 1;
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(new TranscriptId(row.getObject("id", UUID.class)), row.getString("name"),
                new Sha256(row.getString("document_sha256")), row.getString("format"), row.getLong("bytes"),
                row.getInt("turns"), row.getInt("words"),
                DurationColumn.in(row),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
