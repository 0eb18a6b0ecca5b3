package org.emic.coding.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coded;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.CodingId;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Status;
import org.emic.coding.domain.study.PassageCodings;
import org.emic.coding.domain.study.PassageRef;
import org.emic.coding.domain.study.Position;
import org.emic.coding.domain.study.StoredSuggestions;
import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The tables `suggested_code`, `suggested_passage` and `suggested_coding`.
@Component
final class StoredSuggestionsJdbc implements StoredSuggestions {

    private final JdbcClient client;
    private final JdbcOperations jdbc;
    private final JsonMapper json;
    private final CodeTable codes;
    private final KeptCodings kept;

    StoredSuggestionsJdbc(JdbcClient client, JdbcOperations jdbc, JsonMapper json, KeptCodings kept) {
        this.client = client;
        this.jdbc = jdbc;
        this.json = json;
        this.codes = new CodeTable("suggested_code", client, jdbc, json);
        this.kept = kept;
    }

    @Override
    public void store(Position analysis, List<PassageCodings> codings) {
        Map<PassageRef, String> digests = digests(analysis);
        List<PassageCodings> changed = codings.stream()
                .filter(passage -> !passage.digest().equals(digests.get(passage.passage())))
                .toList();
        List<Object[]> passages = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (PassageCodings passage : changed) {
            passages.add(new Object[]{analysis.study().value(), analysis.analysis(), passage.passage().transcript(),
                    passage.passage().passage(), passage.digest()});
            int ordinal = 0;
            for (Coding coding : passage.codings()) {
                rows.add(row(analysis, passage.passage(), ordinal++, coding));
            }
        }
        jdbc.batchUpdate("""
                insert into suggested_passage (study_id, analysis, transcript_number, passage, digest)
                values (?, ?, ?, ?, ?)
                on conflict (study_id, analysis, transcript_number, passage) do update set digest = excluded.digest""",
                passages);
        jdbc.batchUpdate("""
                delete from suggested_coding
                 where study_id = ? and analysis = ? and transcript_number = ? and passage = ?""",
                passages.stream().map(row -> new Object[]{row[0], row[1], row[2], row[3]}).toList());
        jdbc.batchUpdate("""
                insert into suggested_coding (study_id, analysis, transcript_number, passage, ordinal, incident_id,
                                              code_id, similarity, status, coder, ledger)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""", rows);
    }

    @Override
    public SortedMap<PassageRef, String> digests(Position analysis) {
        SortedMap<PassageRef, String> digests = new TreeMap<>();
        client.sql("""
                select transcript_number, passage, digest from suggested_passage
                 where study_id = ? and analysis = ?""")
                .params(analysis.study().value(), analysis.analysis())
                .query((ResultSet row) -> {
                    digests.put(new PassageRef(row.getInt("transcript_number"), row.getInt("passage")),
                            row.getString("digest"));
                });
        return digests;
    }

    private Object[] row(Position analysis, PassageRef passage, int ordinal, Coding coding) {
        return new Object[]{analysis.study().value(), analysis.analysis(), passage.transcript(), passage.passage(),
                ordinal, coding.incident().value(), coding.code().value(), coding.similarity(),
                LedgerJson.word(coding.status()), coding.coder(),
                json.writeValueAsString(LedgerJson.of(coding.ledger()))};
    }

    @Override
    public void storeCodebook(Position analysis, Coded suggested) {
        codes.replace(analysis, List.of(), suggested.codes(), suggested.unused());
        client.sql("""
                update suggested_code set learnt = true
                 where study_id = :study and analysis = :analysis and code_id = any (:learnt)""")
                .param("study", analysis.study().value())
                .param("analysis", analysis.analysis())
                .param("learnt", suggested.learnt().stream().map(CodeId::value).toArray(String[]::new))
                .update();
    }

    @Override
    public Coded suggested(Position analysis) {
        return new Coded(codes.codes(analysis), codings(analysis), codes.empty(analysis), learnt(analysis));
    }

    private Set<CodeId> learnt(Position analysis) {
        return client.sql("select code_id from suggested_code where study_id = ? and analysis = ? and learnt")
                .params(analysis.study().value(), analysis.analysis())
                .query((row, _) -> new CodeId(row.getString("code_id")))
                .set();
    }

    private List<Coding> codings(Position analysis) {
        SortedMap<PassageRef, String> digests = digests(analysis);
        Map<PassageRef, List<Coding>> known = new HashMap<>();
        digests.forEach((passage, digest) -> kept.of(digest).ifPresent(codings -> known.put(passage, codings)));
        List<PassageRef> missing = digests.keySet().stream().filter(passage -> !known.containsKey(passage)).toList();
        read(analysis, missing).forEach((passage, read) -> {
            known.put(passage, read.codings());
            kept.keep(read.digest(), read.codings());
        });
        return digests.keySet()
                .stream()
                .flatMap(passage -> known.getOrDefault(passage, List.of()).stream())
                .toList();
    }

    /// In one statement with their digests: whoever reads without the study's lock may find others a moment later.
    private Map<PassageRef, Read> read(Position analysis, List<PassageRef> passages) {
        Map<PassageRef, Read> read = new HashMap<>();
        client.sql("""
                select c.transcript_number, c.passage, p.digest, c.incident_id, c.code_id, c.similarity, c.status, c.coder,
                       c.ledger::text as ledger
                  from unnest(:transcripts, :passages) as w (transcript_number, passage)
                  join suggested_passage p on p.study_id = :study and p.analysis = :analysis
                                          and p.transcript_number = w.transcript_number and p.passage = w.passage
                  join suggested_coding c on c.study_id = p.study_id and c.analysis = p.analysis
                                         and c.transcript_number = p.transcript_number and c.passage = p.passage
                 order by c.transcript_number, c.passage, c.ordinal""")
                .param("transcripts", passages.stream().map(PassageRef::transcript).toArray(Integer[]::new))
                .param("passages", passages.stream().map(PassageRef::passage).toArray(Integer[]::new))
                .param("study", analysis.study().value())
                .param("analysis", analysis.analysis())
                .query((ResultSet row) -> {
                    String digest = row.getString("digest");
                    read.computeIfAbsent(new PassageRef(row.getInt("transcript_number"), row.getInt("passage")),
                            _ -> new Read(digest, new ArrayList<>())).codings().add(coding(row));
                });
        return read;
    }

    /// The codings of a passage with the digest over them.
    private record Read(String digest, List<Coding> codings) {}

    private Coding coding(ResultSet row) throws SQLException {
        IncidentId incident = new IncidentId(row.getString("incident_id"));
        CodeId code = new CodeId(row.getString("code_id"));
        return new Coding(CodingId.of(incident, code), incident, code, row.getDouble("similarity"),
                json.readValue(row.getString("ledger"), LedgerJson.class).ledger(),
                LedgerJson.constant(Status.class, row.getString("status")), row.getString("coder"),
                Optional.empty());
    }

    @Override
    public void forget(StudyId study, int transcriptNumber) {
        for (String table : List.of("suggested_coding", "suggested_passage")) {
            client.sql("delete from " + table + " where study_id = ? and transcript_number = ?")
                    .params(study.value(), transcriptNumber)
                    .update();
        }
    }

}
