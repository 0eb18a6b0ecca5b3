package org.emic.coding.jdbc;

import java.util.ArrayList;
import java.util.List;
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
    void replace(Position analysis, List<Code> codes, List<EmptyCode> empty) {
        UUID study = analysis.study().value();
        client.sql("delete from " + name + " where study_id = ? and analysis = ?")
                .params(study, analysis.analysis())
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (Code code : codes) {
            rows.add(new Object[]{study, analysis.analysis(), code.id().value(), rows.size(), code.label(),
                    LedgerJson.word(code.origin()), LedgerJson.word(code.status()), code.definition(),
                    code.founder().value(), code.incidents(), json.writeValueAsString(CodeJson.of(code)),
                    Floats.bytes(code.centre())});
        }
        for (EmptyCode code : empty) {
            rows.add(new Object[]{study, analysis.analysis(), code.id().value(), rows.size(), code.label(),
                    LedgerJson.word(Origin.CONSTRUCTED), LedgerJson.word(code.status()), code.definition(), "", 0,
                    json.writeValueAsString(CodeJson.NOTHING), new byte[0]});
        }
        jdbc.batchUpdate("insert into " + name + """
                 (study_id, analysis, code_id, ordinal, label, origin, status, definition, founder, incidents, details,
                  centre)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""", rows);
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
