package org.emic.ingest.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.transcript.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Documents that words were withdrawn or redacted from, by their SHA-256, in the table `withdrawn_document`.
@Component
final class WithdrawnDocumentsJdbc {

    private final JdbcClient jdbc;

    WithdrawnDocumentsJdbc(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StudyId study, Sha256 document, Instant at) {
        jdbc.sql("""
                insert into withdrawn_document (study_id, document_sha256, withdrawn_at)
                values (:study, :document, :at) on conflict do nothing""")
                .param("study", study.value())
                .param("document", document.hex())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void addOfDraft(TranscriptId draft, Instant at) {
        jdbc.sql("""
                insert into withdrawn_document (study_id, document_sha256, withdrawn_at)
                select study_id, document_sha256, :at from draft where id = :draft on conflict do nothing""")
                .param("draft", draft.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Instant> since(StudyId study, Sha256 document) {
        return jdbc.sql("""
                select withdrawn_at from withdrawn_document where study_id = :study and document_sha256 = :document""")
                .param("study", study.value())
                .param("document", document.hex())
                .query((row, _) -> row.getObject("withdrawn_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
