package org.emic.coding.jdbc;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Origin;
import org.emic.coding.domain.decisions.Decision;
import org.emic.coding.domain.decisions.History;
import org.emic.coding.domain.decisions.Seen;
import org.emic.coding.domain.decisions.WrittenAct;
import org.emic.coding.domain.study.StoredDecisions;
import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The table `decision`.
@Component
final class StoredDecisionsJdbc implements StoredDecisions {

    private final JdbcClient client;
    private final JsonMapper json;

    StoredDecisionsJdbc(JdbcClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    @Override
    public History history(StudyId study) {
        return new History(client.sql("""
                select number, made_at, who, why, act::text as act, seen::text as seen
                  from decision where study_id = ? order by number""")
                .param(study.value())
                .query((row, _) -> new Decision(row.getInt("number"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getString("who"),
                        row.getString("why"), json.readValue(row.getString("act"), WrittenAct.class).read(),
                        json.readValue(row.getString("seen"), SeenCodes.class).read()))
                .list());
    }

    @Override
    public boolean areToBeLearnt(StudyId study) {
        return client.sql("""
                select exists (select from decision
                                where study_id = ? and act ->> 'act' in ('learn', 'learn-only'))""")
                .param(study.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void append(StudyId study, Decision decision) {
        client.sql("""
                insert into decision (study_id, number, made_at, who, why, act, seen)
                values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""")
                .params(study.value(), decision.number(), decision.at().atOffset(ZoneOffset.UTC), decision.who(),
                        decision.why(), json.writeValueAsString(WrittenAct.of(decision.act())),
                        json.writeValueAsString(SeenCodes.of(decision.seen())))
                .update();
    }

    @Override
    public void replace(StudyId study, Decision decision) {
        client.sql("update decision set why = ?, act = ?::jsonb where study_id = ? and number = ?")
                .params(decision.why(), json.writeValueAsString(WrittenAct.of(decision.act())), study.value(),
                        decision.number())
                .update();
    }

    /// What was seen, as it is stored.
    record SeenCodes(List<SeenCode> codes) {

        static SeenCodes of(List<Seen> seen) {
            return new SeenCodes(seen.stream()
                    .map(code -> new SeenCode(code.code().value(), code.label(), LedgerJson.word(code.origin()),
                            code.incidents()
                                    .entrySet()
                                    .stream()
                                    .map(entry -> new SeenIncident(entry.getKey().value(), entry.getValue()))
                                    .toList()))
                    .toList());
        }

        List<Seen> read() {
            return codes.stream().map(SeenCode::read).toList();
        }

    }

    record SeenCode(String code, String label, String origin, List<SeenIncident> incidents) {

        Seen read() {
            Map<IncidentId, Double> similarities = new LinkedHashMap<>();
            incidents.forEach(seen -> similarities.put(new IncidentId(seen.incident()), seen.similarity()));
            return new Seen(new CodeId(code), label, LedgerJson.constant(Origin.class, origin), similarities);
        }

    }

    record SeenIncident(String incident, double similarity) {}

}
