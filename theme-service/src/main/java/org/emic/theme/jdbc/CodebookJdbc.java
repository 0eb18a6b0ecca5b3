package org.emic.theme.jdbc;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emic.messaging.BlockedRecords;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.CodeId;
import org.emic.theme.domain.code.Rivalry;
import org.emic.theme.domain.study.CodebookChange;
import org.emic.theme.domain.study.CodebookDelta;
import org.emic.theme.domain.study.Codebooks;
import org.emic.theme.domain.study.CodedPassage;
import org.emic.theme.domain.study.CodesCompleted;
import org.emic.theme.domain.study.GivenUp;
import org.emic.theme.domain.study.StudyId;
import org.emic.theme.domain.study.Versions.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

/// The codebook of one study, whose row the transaction has locked.
final class CodebookJdbc implements Codebooks.Codebook {

    /// What tells of a coded passage.
    private static final String CODED = "PassageCoded.v1";

    private final JdbcClient database;
    private final JsonMapper json;
    private final BlockedRecords blocked;
    private final StudyId study;
    private final int analysis;

    CodebookJdbc(JdbcClient database, JsonMapper json, BlockedRecords blocked, StudyId study, int analysis) {
        this.database = database;
        this.json = json;
        this.blocked = blocked;
        this.study = study;
        this.analysis = analysis;
    }

    @Override
    public int version() {
        return sql("select version from codebook where study = :study").query(Integer.class).single();
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
    public Map<Place, Integer> passages() {
        Map<Place, Integer> passages = new LinkedHashMap<>();
        sql("select transcript, passage, version from passage where study = :study order by transcript, passage")
                .query((ResultSet row) -> {
                    passages.put(new Place(row.getInt(1), row.getInt(2)), row.getInt(3));
                });
        return passages;
    }

    @Override
    public List<Rivalry> rivalries(Collection<Place> passages) {
        return sql("""
                select rivalry ->> 'code', rivalry ->> 'rival', sum((rivalry ->> 'codings')::integer)
                from passage
                join unnest(:transcripts::integer[], :passages::integer[]) of_these (transcript, passage)
                    using (transcript, passage)
                cross join lateral jsonb_array_elements(document) rivalry where study = :study group by 1, 2
                """).param("transcripts", passages.stream().map(Place::transcript).toArray(Integer[]::new))
                .param("passages", passages.stream().map(Place::passage).toArray(Integer[]::new))
                .query((row, _) -> new Rivalry(new CodeId(row.getString(1)), new CodeId(row.getString(2)),
                        row.getInt(3)))
                .list()
                .stream()
                .sorted(Rivalry.CANONICAL)
                .toList();
    }

    @Override
    public Optional<List<GivenUp>> explain(int missing) {
        if (missing == 0) {
            return Optional.of(List.of());
        }
        List<GivenUp> all = sql("""
                select event, reader, reason from given_up where study = :study and analysis = :analysis order by id
                """).param("analysis", analysis)
                .query((row, _) -> new GivenUp(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        return all.size() < missing || isUndecided() ? Optional.empty() : Optional.of(all.subList(0, missing));
    }

    private boolean isUndecided() {
        return blocked.open(study.toString()).stream().anyMatch(record -> record.type().equals(CODED));
    }

    @Override
    public void await(CodesCompleted completed) {
        sql("""
                update codebook set awaited = true, completion = :completion::jsonb
                where study = :study
                """)
                .param("completion", json.writeValueAsString(StoredCompletion.of(completed)))
                .update();
    }

    @Override
    public Optional<CodesCompleted> awaited() {
        return completion("and awaited");
    }

    @Override
    public Optional<CodesCompleted> last() {
        return completion("and completion is not null");
    }

    private Optional<CodesCompleted> completion(String which) {
        return sql("select completion from codebook where study = :study " + which).query(String.class)
                .optional()
                .map(document -> json.readValue(document, StoredCompletion.class).toDomain(study, analysis));
    }

    @Override
    public void reopen() {
        sql("update codebook set awaited = true where study = :study").update();
    }

    @Override
    public void complete(CodesCompleted completed) {
        sql("""
                update codebook set awaited = false, completed_through = :through,
                stale = exists (select from waiting_delta where study = :study)
                    or exists (select from passage where study = :study and transcript > :through)
                where study = :study
                """).param("through", completed.through()).update();
    }

    private StatementSpec sql(String sql) {
        return database.sql(sql).param("study", study.value());
    }

}
