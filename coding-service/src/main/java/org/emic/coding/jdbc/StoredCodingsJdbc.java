package org.emic.coding.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.emic.coding.domain.ChangeLog;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.CodebookChange;
import org.emic.coding.domain.Coded;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.CodingId;
import org.emic.coding.domain.EmptyCode;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Status;
import org.emic.coding.domain.Stretch;
import org.emic.coding.domain.study.PassageCodings;
import org.emic.coding.domain.study.PassageRef;
import org.emic.coding.domain.study.Position;
import org.emic.coding.domain.study.StoredCodings;
import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The tables `coding`, `code`, `codebook_change` and `passage_coded`.
@Component
final class StoredCodingsJdbc implements StoredCodings {

    private static final String CODINGS = """
            select coding_id, incident_id, code_id, similarity, status, coder, ledger::text as ledger,
                   stretch::text as stretch, beside
              from coding where study_id = ? and analysis = ?""";

    private final JdbcClient client;
    private final JdbcOperations jdbc;
    private final JsonMapper json;
    private final CodeTable codes;

    StoredCodingsJdbc(JdbcClient client, JdbcOperations jdbc, JsonMapper json) {
        this.client = client;
        this.jdbc = jdbc;
        this.json = json;
        this.codes = new CodeTable("code", client, jdbc, json);
    }

    @Override
    public Map<PassageRef, Announced> announced(Position analysis) {
        Map<PassageRef, Announced> announced = new LinkedHashMap<>();
        client.sql("""
                select transcript_number, passage, version, digest from passage_coded
                 where study_id = ? and analysis = ? order by transcript_number, passage""")
                .params(analysis.study().value(), analysis.analysis())
                .query((ResultSet row) -> {
                    announced.put(new PassageRef(row.getInt("transcript_number"), row.getInt("passage")),
                            new Announced(row.getInt("version"), row.getString("digest")));
                });
        return announced;
    }

    @Override
    public void store(Position analysis, PassageCodings codings, Announced announced) {
        client.sql("""
                insert into passage_coded (study_id, analysis, transcript_number, passage, version, digest)
                values (:study, :analysis, :transcript, :passage, :version, :digest)
                on conflict (study_id, analysis, transcript_number, passage) do update
                   set version = excluded.version, digest = excluded.digest""")
                .param("study", analysis.study().value())
                .param("analysis", analysis.analysis())
                .param("transcript", codings.passage().transcript())
                .param("passage", codings.passage().passage())
                .param("version", announced.version())
                .param("digest", announced.digest())
                .update();
        client.sql("""
                delete from coding
                 where study_id = ? and analysis = ? and transcript_number = ? and passage = ?""")
                .params(analysis.study().value(), analysis.analysis(), codings.passage().transcript(),
                        codings.passage().passage())
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (Coding coding : codings.codings()) {
            rows.add(row(analysis, codings.passage(), rows.size(), coding));
        }
        jdbc.batchUpdate("""
                insert into coding (study_id, analysis, coding_id, incident_id, code_id, transcript_number, passage,
                                    ordinal, similarity, status, coder, ledger, stretch, beside)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, nullif(?, '')::jsonb, ?)""", rows);
    }

    private Object[] row(Position analysis, PassageRef passage, int ordinal, Coding coding) {
        return new Object[]{analysis.study().value(), analysis.analysis(), coding.id().value(),
                coding.incident().value(), coding.code().value(), passage.transcript(), passage.passage(), ordinal,
                coding.similarity(), LedgerJson.word(coding.status()), coding.coder(),
                json.writeValueAsString(LedgerJson.of(coding.ledger())),
                coding.stretch().map(StretchJson::of).map(json::writeValueAsString).orElse(""), coding.isBeside()};
    }

    @Override
    public void storeCodebook(Position analysis, List<Code> last, List<Code> codebook, List<EmptyCode> empty) {
        codes.replace(analysis, last, codebook, empty);
    }

    @Override
    public ChangeLog.Told told(Position analysis, List<Code> now) {
        List<Code> stored = codes.codes(analysis);
        return ids(stored).equals(ids(now))
                ? new ChangeLog.Told(stored, Map.of())
                : new ChangeLog.Told(stored, carried(analysis));
    }

    private static Set<CodeId> ids(List<Code> codes) {
        return codes.stream().map(Code::id).collect(Collectors.toSet());
    }

    private Map<IncidentId, CodeId> carried(Position analysis) {
        Map<IncidentId, CodeId> carried = new HashMap<>();
        client.sql("""
                select incident_id, code_id from coding
                 where study_id = ? and analysis = ? and status <> 'rejected' and not beside
                 order by transcript_number, passage, ordinal""")
                .params(analysis.study().value(), analysis.analysis())
                .query((ResultSet row) -> {
                    carried.putIfAbsent(new IncidentId(row.getString("incident_id")),
                            new CodeId(row.getString("code_id")));
                });
        return carried;
    }

    @Override
    public Optional<Coding> coding(Position analysis, CodingId coding) {
        return client.sql(CODINGS + " and coding_id = ?")
                .params(analysis.study().value(), analysis.analysis(), coding.value())
                .query((row, _) -> coding(row))
                .optional();
    }

    @Override
    public Coded coded(Position analysis) {
        return new Coded(codes.codes(analysis), client.sql(CODINGS + " order by transcript_number, passage, ordinal")
                .params(analysis.study().value(), analysis.analysis())
                .query((row, _) -> coding(row))
                .list());
    }

    private Coding coding(ResultSet row) throws SQLException {
        return new Coding(new CodingId(row.getString("coding_id")), new IncidentId(row.getString("incident_id")),
                new CodeId(row.getString("code_id")), row.getDouble("similarity"),
                json.readValue(row.getString("ledger"), LedgerJson.class).ledger(),
                LedgerJson.constant(Status.class, row.getString("status")), row.getString("coder"), stretch(row));
    }

    private Optional<Stretch> stretch(ResultSet row) throws SQLException {
        String stored = row.getString("stretch");
        return stored == null
                ? Optional.empty()
                : Optional.of(json.readValue(stored, StretchJson.class).read(row.getBoolean("beside")));
    }

    @Override
    public void storeChanges(Position analysis, int version, List<CodebookChange> changes) {
        List<Object[]> rows = new ArrayList<>();
        for (CodebookChange change : changes) {
            Told told = Told.of(change);
            rows.add(new Object[]{analysis.study().value(), analysis.analysis(), version, rows.size(),
                    told.change(), change.code().id().value(), change.code().label(), told.other(), told.reason()});
        }
        jdbc.batchUpdate("""
                insert into codebook_change (study_id, analysis, version, ordinal, change, code_id, label, other_id, reason)
                values (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''))""", rows);
    }

    @Override
    public void forget(StudyId study, int transcriptNumber) {
        client.sql("delete from coding where study_id = ? and transcript_number = ?")
                .params(study.value(), transcriptNumber)
                .update();
    }

    /// @param other the code it went into or came out of; empty if none
    private record Told(String change, String other, String reason) {

        static Told of(CodebookChange change) {
            return switch (change) {
                case CodebookChange.Founded _ -> new Told("founded", "", "");
                case CodebookChange.Revised _ -> new Told("revised", "", "");
                case CodebookChange.Merged merged -> new Told("merged", merged.into().value(), merged.reason());
                case CodebookChange.Split split -> new Told("split", split.from().value(), split.reason());
                case CodebookChange.Folded folded -> new Told("folded", folded.into().value(), folded.reason());
                case CodebookChange.Retired _ -> new Told("retired", "", "");
            };
        }

    }

}
