package org.emic.coding.sample;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A study in the tables as it would have been compared, without anything having been compared.
public final class LargeStudy {

    /// As many as fit into a passage.
    static final int PASSAGE = 64;

    private LargeStudy() {}

    /// Writes a complete first analysis.
    ///
    /// @param methodKey of the vectors
    /// @param codes which carry incidents in turn
    public static void write(JdbcClient jdbc, UUID study, String methodKey, int transcripts, int passages, int codes) {
        run(jdbc, study, "insert into study (study_id, title) values (:study, 'large')");
        run(jdbc, study,
                "insert into transcript (study_id, transcript_number, transcript_id, released_through, version,"
                        + " passages, document_sha256, name, incidents) select :study, n, gen_random_uuid(), %1$d, 1, %2$d,"
                                .formatted(transcripts, passages)
                        + " md5(n::text), 'call ' || n, %d from generate_series(1, %d) n".formatted(passages * PASSAGE,
                                transcripts));
        run(jdbc, study, "insert into passage (study_id, transcript_number, passage, incidents)"
                + " select :study, n, p, %d from generate_series(1, %d) n, generate_series(1, %d) p".formatted(PASSAGE,
                        transcripts, passages));
        run(jdbc, study, """
                insert into incident (study_id, incident_id, transcript_number, passage, turn, start_at, end_at, speaker,
                                      text, text_sha256, compared, compared_sha256, lang)
                select :study, 'i-' || lpad(n::text, 12, '0') || '-' || t || '-0', n, t / %3$d + 1, t, 0, 60,
                       'Speaker ' || (t %% 7), 'They did not believe me and I went home, number ' || n || '-' || t,
                       'text-' || n || '-' || t, 'they did not believe me and i went home, number ' || n || '-' || t,
                       'text-' || n || '-' || t, 'en'
                  from generate_series(1, %1$d) n, generate_series(0, %2$d) t""".formatted(transcripts,
                passages * PASSAGE - 1, PASSAGE));
        run(jdbc, study, """
                insert into vector (method_key, text_sha256, instruction_set, floats)
                select '%s', compared_sha256, 'x86', decode(repeat('3d00000' || (turn %% 7 + 1), 384), 'hex')
                  from incident where study_id = :study""".formatted(methodKey));
        run(jdbc, study,
                "insert into analysis (study_id, analysis, next_transcript, next_passage, revision, method_key,"
                        + " codebook_version, completed_through) values (:study, 1, %d, 1, 5, '%s', 1, %d)".formatted(
                                transcripts + 1, methodKey, transcripts));
        for (String table : new String[]{"code", "suggested_code"}) {
            run(jdbc, study, """
                    insert into %s (study_id, analysis, code_id, ordinal, label, origin, status, definition, founder,
                                    incidents, details, centre)
                    select :study, 1, 'c-' || lpad(c::text, 12, '0'), c, 'not being believed ' || c, 'in-vivo', 'suggested', '',
                           'i-000000000001-' || c || '-0', %d,
                           jsonb_build_object('first', jsonb_build_object('transcriptNumber', 1, 'turn', c, 'start', 0),
                               'speakers', '[{"speaker": "Speaker 1", "incidents": 3}]'::jsonb,
                               'exemplars', (select jsonb_agg(jsonb_build_object('incident',
                                   'i-000000000001-' || (c + %d * e) || '-0', 'kind', 'typical', 'similarity', 0.5))
                                   from generate_series(0, 3) e),
                               'labels', jsonb_build_array(jsonb_build_object('label', 'not being believed ' || c, 'origin',
                                   'in-vivo', 'score', 1)), 'terms', '[{"term": "believe", "weight": 1}]'::jsonb),
                           decode(repeat('3d000001', 384), 'hex')
                      from generate_series(0, %d) c""".formatted(table, transcripts * passages * PASSAGE / codes, codes,
                    codes - 1));
        }
        String ledger = """
                jsonb_build_object('nearest', (select jsonb_agg(jsonb_build_object('incident', 'i-000000000001-' || e || '-0',
                    'similarity', 0.512345678, 'relation', 'other-speaker', 'opposed', false)) from generate_series(1, 3) e),
                    'rival', jsonb_build_object('code', 'c-000000000001', 'similarity', 0.4123456))""";
        run(jdbc, study, """
                insert into suggested_coding (study_id, analysis, transcript_number, passage, ordinal, incident_id, code_id,
                                              similarity, status, coder, ledger)
                select study_id, 1, transcript_number, passage, turn, incident_id,
                       'c-' || lpad((turn %% %1$d)::text, 12, '0'), 0.5, 'suggested', 'machine', %2$s
                  from incident where study_id = :study""".formatted(codes, ledger));
        run(jdbc, study, """
                insert into coding (study_id, analysis, coding_id, transcript_number, passage, ordinal, incident_id, code_id,
                                    similarity, status, coder, ledger)
                select study_id, 1, 'k-' || substr(encode(sha256(convert_to('coding:' || incident_id || ':' || code_id,
                       'UTF8')), 'hex'), 1, 12), transcript_number, passage, ordinal, incident_id, code_id, similarity,
                       status, coder, ledger
                  from suggested_coding where study_id = :study""");
        run(jdbc, study, "insert into passage_coded (study_id, analysis, transcript_number, passage, version, digest)"
                + " select study_id, 1, transcript_number, passage, 1, '' from passage where study_id = :study");
        run(jdbc, study, "insert into suggested_passage (study_id, analysis, transcript_number, passage, digest)"
                + " select study_id, 1, transcript_number, passage, 'digest of ' || transcript_number || '-' || passage"
                + " from passage where study_id = :study");
        jdbc.sql("create index if not exists suggested_of_code on suggested_coding (study_id, code_id)").update();
        jdbc.sql("analyze").update();
    }

    /// Writes down that somebody renamed the first codes, without telling of it.
    public static void decide(JdbcClient jdbc, UUID study, int decisions) {
        run(jdbc, study, """
                insert into decision (study_id, number, made_at, who, why, act, seen)
                select :study, n, now(), 'Ada', '', jsonb_build_object('act', 'rename', 'code', code, 'label',
                       'believed ' || n), jsonb_build_object('codes', jsonb_build_array(jsonb_build_object('code', code,
                       'label', 'not being believed', 'origin', 'in-vivo', 'incidents', (
                           select jsonb_agg(jsonb_build_object('incident', incident_id, 'similarity', similarity))
                             from suggested_coding where study_id = :study and code_id = code))))
                  from (select n, 'c-' || lpad(n::text, 12, '0') as code from generate_series(1, %d) n) c"""
                .formatted(decisions));
    }

    private static void run(JdbcClient jdbc, UUID study, String sql) {
        jdbc.sql(sql).param("study", study).update();
    }

}
