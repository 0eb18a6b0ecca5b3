package org.emic.coding.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.EmptyCode;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Origin;
import org.emic.coding.domain.Status;
import org.emic.coding.domain.study.Position;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// A table of codes: `code` or `suggested_code`. A code that nothing carries has no founder.
final class CodeTable {

    private final String name;
    private final JdbcClient client;
    private final JdbcOperations jdbc;
    private final JsonMapper json;

    CodeTable(String name, JdbcClient client, JdbcOperations jdbc, JsonMapper json) {
        this.name = name;
        this.client = client;
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Puts these in the place of an analysis's codes.
    ///
    /// @param last those that are stored, or some of them: one that stays as it is is only put into its place, since a
    ///        decision alters a few of thousands
    void replace(Position analysis, List<Code> last, List<Code> codes, List<EmptyCode> empty) {
        UUID study = analysis.study().value();
        Map<CodeId, Code> stored = new HashMap<>();
        last.forEach(code -> stored.put(code.id(), code));
        List<Object[]> rows = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int place = 0;
        for (Code code : codes) {
            if (code.equals(stored.get(code.id()))) {
                kept.add(code.id().value());
                places.add(place++);
            } else {
                rows.add(row(analysis, place++, code));
            }
        }
        for (EmptyCode code : empty) {
            rows.add(row(analysis, place++, code));
        }
        client.sql("delete from " + name + " where study_id = ? and analysis = ? and code_id <> all (?)")
                .params(study, analysis.analysis(), kept.toArray(String[]::new))
                .update();
        client.sql(
                """
                update %s c set ordinal = p.place from unnest(:codes, :places) as p (code_id, place)
                 where c.study_id = :study and c.analysis = :analysis and c.code_id = p.code_id and c.ordinal <> p.place"""
                        .formatted(name))
                .param("codes", kept.toArray(String[]::new))
                .param("places", places.toArray(Integer[]::new))
                .param("study", study)
                .param("analysis", analysis.analysis())
                .update();
        jdbc.batchUpdate("insert into " + name + """
                 (study_id, analysis, code_id, ordinal, label, origin, status, definition, founder, incidents, details,
                  centre)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""", rows);
    }

    private Object[] row(Position analysis, int place, Code code) {
        return new Object[]{analysis.study().value(), analysis.analysis(), code.id().value(), place, code.label(),
                LedgerJson.word(code.origin()), LedgerJson.word(code.status()), code.definition(),
                code.founder().value(), code.incidents(), json.writeValueAsString(CodeJson.of(code)),
                Floats.bytes(code.centre())};
    }

    private Object[] row(Position analysis, int place, EmptyCode code) {
        return new Object[]{analysis.study().value(), analysis.analysis(), code.id().value(), place, code.label(),
                LedgerJson.word(Origin.CONSTRUCTED), LedgerJson.word(code.status()), code.definition(), "", 0,
                json.writeValueAsString(CodeJson.NOTHING), new byte[0]};
    }

    /// The codes that incidents carry, in order; those that an earlier release wrote lack their middle and are left out.
    List<Code> codes(Position analysis) {
        return client.sql("""
                select code_id, label, origin, status, definition, founder, incidents, details::text as details, centre
                  from %s where study_id = ? and analysis = ? and founder <> '' and centre is not null
                 order by ordinal""".formatted(name))
                .params(analysis.study().value(), analysis.analysis())
                .query((row, _) -> json.readValue(row.getString("details"), CodeJson.class)
                        .code(new CodeId(row.getString("code_id")), row.getString("label"),
                                LedgerJson.constant(Origin.class, row.getString("origin")),
                                LedgerJson.constant(Status.class, row.getString("status")),
                                row.getString("definition"), new IncidentId(row.getString("founder")),
                                row.getInt("incidents"), Floats.of(row.getBytes("centre"))))
                .list();
    }

    /// The codes that nothing carries, in order.
    List<EmptyCode> empty(Position analysis) {
        return client.sql("""
                select code_id, label, status, definition
                  from %s where study_id = ? and analysis = ? and founder = '' order by ordinal""".formatted(name))
                .params(analysis.study().value(), analysis.analysis())
                .query((row, _) -> new EmptyCode(new CodeId(row.getString("code_id")), row.getString("label"),
                        LedgerJson.constant(Status.class, row.getString("status")), row.getString("definition")))
                .list();
    }

}
