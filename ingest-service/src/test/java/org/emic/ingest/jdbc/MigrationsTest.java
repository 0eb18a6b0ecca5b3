package org.emic.ingest.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.emic.messaging.test.FreshDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What becomes of transcripts and drafts that were there before their tables changed.
class MigrationsTest {

    @Test
    void aTranscriptThatWasReleasedBeforeIsItsFirstVersion() {
        DataSource database = FreshDatabase.create().dataSource();
        Flyway.configure().dataSource(database).locations("classpath:db").target("7").load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("""
                insert into study (id, revision, title, language, segment, moderators, opened_at)
                values ('0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11', 1, 'T', 'en', 'incident', '{}', now())""").update();
        jdbc.sql("""
                insert into transcript (id, study_id, number, released_through, document, document_sha256, name, format,
                    bytes, preamble, turns, words, incidents, passages, released_at)
                values (gen_random_uuid(), '0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11', 1, 1, '', 'x', 'a.txt', 'text', 0, '',
                    7, 0, 0, 0, '2026-11-26T08:00:00Z')""").update();
        Flyway.configure().dataSource(database).locations("classpath:db").load().migrate();
        assertThat(jdbc.sql("""
                select t.version || ' ' || v.version || ' ' || v.because || ' ' || v.turns || ' '
                    || (v.made_at = t.released_at) || ' ' || (v.who is null)
                from transcript t join transcript_version v on v.transcript_id = t.id""")
                .query((row, _) -> row.getString(1))
                .single()).isEqualTo("1 1 release 7 true true");
    }

    @Test
    void aDocumentThatWordsWereRedactedFromBeforeDoesNotReturn() {
        DataSource database = FreshDatabase.create().dataSource();
        Flyway.configure().dataSource(database).locations("classpath:db").target("10").load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("""
                insert into study (id, revision, title, language, segment, moderators, opened_at)
                values ('0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11', 1, 'T', 'en', 'incident', '{}', now())""").update();
        jdbc.sql("""
                insert into draft (id, study_id, document, document_sha256, name, format, bytes, preamble, turns, words,
                    received_at)
                select gen_random_uuid(), '0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11', document, name, name, 'text', 0, '', 0,
                    0, '2026-11-26T08:00:00Z'
                from (values ('redacted', null), ('whole', 'x'::bytea)) d (name, document)""").update();
        Flyway.configure().dataSource(database).locations("classpath:db").load().migrate();
        assertThat(jdbc.sql("select trim(document_sha256) from withdrawn_document")
                .query((row, _) -> row.getString(1))
                .list()).containsExactly("redacted");
    }
}
