package org.emic.theme.jdbc;

import java.util.List;
import java.util.Optional;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.CodeId;
import org.emic.theme.domain.code.Rivalry;
import org.emic.theme.domain.study.CodebookChange;
import org.emic.theme.domain.study.CodebookDelta;
import org.emic.theme.domain.study.Codebooks;
import org.emic.theme.domain.study.CodedPassage;
import org.emic.theme.domain.study.CodesCompleted;
import org.emic.theme.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

/// The codebook of one study, whose row the transaction has locked.
final class CodebookJdbc implements Codebooks.Codebook {

    private final JdbcClient database;
    private final JsonMapper json;
    private final StudyId study;
    private final int analysis;

    CodebookJdbc(JdbcClient database, JsonMapper json, StudyId study, int analysis) {
        this.database = database;
        this.json = json;
        this.study = study;
        this.analysis = analysis;
    }

    @Override
    public int version() {
        return sql("select version from codebook where study = :study").query(Integer.class).single();
    }

    @Override
    public int completedThrough() {
        return sql("select completed_through from codebook where study = :study").query(Integer.class).single();
    }

    @Override
    public void putAside(CodebookDelta delta) {
        List<StoredChange> changes = delta.changes().stream().map(StoredChange::of).toList();
        sql("""
                insert into waiting_delta (study, version, document) values (:study, :version, :document::jsonb)
                on conflict do nothing
                """).param("version", delta.version()).param("document", json.writeValueAsString(changes)).update();
    }

    @Override
    public boolean applyNext() {
        Optional<String> next = sql("""
                delete from waiting_delta using codebook where codebook.study = waiting_delta.study
                and waiting_delta.study = :study and waiting_delta.version = codebook.version + 1
                returning waiting_delta.document
                """).query(String.class).optional();
        if (next.isEmpty()) {
            return false;
        }
        for (StoredChange change : json.readValue(next.get(), StoredChange[].class)) {
            apply(change.toDomain());
        }
        sql("update codebook set version = version + 1, stale = true where study = :study").update();
        return true;
    }

    private void apply(CodebookChange change) {
        switch (change) {
            case CodebookChange.Stands stands -> sql("""
                    insert into code (study, code, document) values (:study, :code, :document::jsonb)
                    on conflict (study, code) do update set document = excluded.document
                    """).param("code", stands.code().id().value())
                    .param("document", json.writeValueAsString(StoredCode.of(stands.code())))
                    .update();
            case CodebookChange.Ended ended -> sql("delete from code where study = :study and code = :code")
                    .param("code", ended.code().value())
                    .update();
        }
    }

    @Override
    public boolean hasGap() {
        return sql("select exists (select 1 from waiting_delta where study = :study)").query(Boolean.class).single();
    }

    @Override
    public List<Code> codes() {
        return sql("select document from code where study = :study").query(String.class)
                .list()
                .stream()
                .map(document -> json.readValue(document, StoredCode.class).toDomain())
                .sorted(Code.CANONICAL)
                .toList();
    }

    @Override
    public void keep(CodedPassage passage) {
        int kept = sql("""
                insert into passage (study, transcript, passage, version, document)
                values (:study, :transcript, :passage, :version, :document::jsonb)
                on conflict (study, transcript, passage) do update
                set version = excluded.version, document = excluded.document where passage.version < excluded.version
                """).param("transcript", passage.transcript())
                .param("passage", passage.passage())
                .param("version", passage.version())
                .param("document",
                        json.writeValueAsString(passage.rivalries().stream().map(StoredRivalry::of).toList()))
                .update();
        if (kept > 0) {
            sql("update codebook set stale = true where study = :study").update();
        }
    }

    @Override
    public int passages() {
        return sql("select count(*) from passage where study = :study").query(Integer.class).single();
    }

    @Override
    public List<Rivalry> rivalries() {
        return sql("""
                select rivalry ->> 'code', rivalry ->> 'rival', sum((rivalry ->> 'codings')::integer)
                from passage cross join lateral jsonb_array_elements(document) rivalry where study = :study group by 1, 2
                """)
                .query((row, _) -> new Rivalry(new CodeId(row.getString(1)), new CodeId(row.getString(2)),
                        row.getInt(3)))
                .list()
                .stream()
                .sorted(Rivalry.CANONICAL)
                .toList();
    }

    @Override
    public void await(CodesCompleted completed) {
        sql("""
                update codebook set awaited_through = :through, awaited_passages = :passages,
                awaited_codes = :codes, awaited_fingerprint = :fingerprint
                where study = :study and coalesce(awaited_through, 0) < :through
                """).param("through", completed.through())
                .param("passages", completed.passages())
                .param("codes", completed.codes())
                .param("fingerprint", completed.fingerprint())
                .update();
    }

    @Override
    public Optional<CodesCompleted> awaited() {
        return sql("""
                select awaited_through, awaited_passages, awaited_codes, awaited_fingerprint from codebook
                where study = :study and awaited_through is not null
                """).query(
                (row, _) -> new CodesCompleted(study, analysis, row.getInt(1), row.getInt(2), row.getInt(3),
                        row.getString(4)))
                .optional();
    }

    @Override
    public void complete(CodesCompleted completed) {
        sql("""
                update codebook set completed_through = :through, stale = false,
                awaited_through = null, awaited_passages = null, awaited_codes = null, awaited_fingerprint = null where study = :study
                """).param("through", completed.through()).update();
    }

    private StatementSpec sql(String sql) {
        return database.sql(sql).param("study", study.value());
    }

}
