package org.emic.ingest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Drafts in the table `draft`; their words in [TurnsJdbc].
@Component
final class DraftsJdbc implements Drafts {

    /// All but the document and the preamble.
    private static final String COLUMNS = "id, name, document_sha256, format, bytes, turns, words, duration_ms, received_at";

    private final JdbcClient jdbc;
    private final TurnsJdbc turns;

    DraftsJdbc(JdbcClient jdbc, TurnsJdbc turns) {
        this.jdbc = jdbc;
        this.turns = turns;
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
                .param("duration", boxed(draft.transcript().durationMs()))
                .param("encoding", draft.encoding().map(Encoding::word).orElse(null))
                .param("receivedAt", draft.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
        turns.add(TurnsJdbc.Table.DRAFTED, draft.id(), draft.transcript().turns());
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
        return read(study, id, 0, Integer.MAX_VALUE).map(found -> new Draft(id, FileName.of(found.summary().name()),
                found.summary().document(), found.summary().bytes(), encoding(id),
                new Transcript(Format.valueOf(found.summary().format().toUpperCase(Locale.ROOT)), found.preamble(),
                        found.turns()),
                found.summary().receivedAt()));
    }

    private Optional<Encoding> encoding(TranscriptId id) {
        return jdbc.sql("select encoding from draft where id = :id and encoding is not null")
                .param("id", id.value())
                .query((row, _) -> Encoding.of(row.getString("encoding")).orElseThrow())
                .optional();
    }

    @Override
    public Optional<Reading> read(StudyId study, TranscriptId id, int from, int count) {
        return jdbc.sql("select preamble, " + COLUMNS + " from draft where study_id = :study and id = :id")
                .param("study", study.value())
                .param("id", id.value())
                .query((row, _) -> new Reading(summary(row), row.getString("preamble"), List.of(), List.of()))
                .optional()
                .map(found -> new Reading(found.summary(), found.preamble(),
                        turns.speakers(TurnsJdbc.Table.DRAFTED, id),
                        turns.turns(TurnsJdbc.Table.DRAFTED, id, from, count)));
    }

    @Override
    public byte[] document(TranscriptId id) {
        return jdbc.sql("select document from draft where id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getBytes("document"))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no draft " + id));
    }

    @Override
    public boolean remove(StudyId study, TranscriptId id) {
        return jdbc.sql("delete from draft where study_id = :study and id = :id")
                .param("study", study.value())
                .param("id", id.value())
                .update() == 1;
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static Summary summary(ResultSet row) throws SQLException {
        Long duration = row.getObject("duration_ms", Long.class);
        return new Summary(new TranscriptId(row.getObject("id", UUID.class)), row.getString("name"),
                new Sha256(row.getString("document_sha256")), row.getString("format"), row.getLong("bytes"),
                row.getInt("turns"), row.getInt("words"),
                duration == null ? OptionalLong.empty() : OptionalLong.of(duration),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
