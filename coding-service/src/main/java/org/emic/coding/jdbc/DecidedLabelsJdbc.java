package org.emic.coding.jdbc;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.emic.coding.domain.decisions.WrittenAct;
import org.emic.coding.domain.deductive.CodebookEntry;
import org.emic.coding.domain.vectors.Sha256;
import org.emic.coding.jdbc.StoredDecisionsJdbc.SeenCode;
import org.emic.coding.jdbc.StoredDecisionsJdbc.SeenCodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Takes labels out of the table `decision` that were made of words which are gone: those of suggested codes as people saw
/// them, and those that people took from the candidates.
@Component
final class DecidedLabelsJdbc {

    private final JdbcClient client;
    private final JsonMapper json;

    DecidedLabelsJdbc(JdbcClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /// @param affected codes that lost incidents; their candidate labels must still be stored
    void hide(UUID study, String[] affected) {
        Set<String> codes = new HashSet<>(Arrays.asList(affected));
        Set<String> candidates = candidates(study, affected);
        client.sql("select number, act::text as act, seen::text as seen from decision where study_id = ?")
                .param(study)
                .query((row, _) -> new Row(row.getInt("number"),
                        json.readValue(row.getString("act"), WrittenAct.class),
                        json.readValue(row.getString("seen"), SeenCodes.class)))
                .list()
                .forEach(row -> hide(study, row, codes, candidates));
    }

    /// The codes that people touched when any of these incidents was in them, or about which they decided with one of them.
    List<String> codesWith(UUID study, Collection<String> incidents) {
        return client.sql("""
                with touched as (
                    select c ->> 'code' as code, i ->> 'incident' as incident
                      from decision d
                     cross join jsonb_array_elements(d.seen -> 'codes') c
                     cross join jsonb_array_elements(c -> 'incidents') i
                     where d.study_id = :study),
                     named as (
                    select d.act, u
                      from decision d
                     cross join jsonb_array_elements(case jsonb_typeof(d.act -> 'units') when 'array' then d.act -> 'units'
                                                     else '[]' end) u
                     where d.study_id = :study)
                select code from touched where incident = any (:gone)
                 union
                select code from named cross join unnest(array[act ->> 'code', act ->> 'into']) code
                 where code is not null and (u ->> 'incident' = any (:gone) or u ->> 'to' = any (:gone))""")
                .param("study", study)
                .param("gone", incidents.toArray(String[]::new))
                .query((row, _) -> row.getString("code"))
                .list();
    }

    private Set<String> candidates(UUID study, String[] affected) {
        return new HashSet<>(client.sql("""
                select distinct x ->> 'label' as label
                  from (select details from code where study_id = :study and code_id = any (:codes)
                         union all
                        select details from suggested_code where study_id = :study and code_id = any (:codes)) c
                 cross join jsonb_array_elements(c.details -> 'labels') x
                except (%s)""".formatted(ShownLabelsJdbc.BROUGHT))
                .param("study", study)
                .param("codes", affected)
                .query((row, _) -> row.getString("label"))
                .list());
    }

    private void hide(UUID study, Row row, Set<String> codes, Set<String> candidates) {
        SeenCodes seen = new SeenCodes(row.seen()
                .codes()
                .stream()
                .map(code -> codes.contains(code.code()) && isGone(study, code.label())
                        ? new SeenCode(code.code(), "", code.origin(), code.incidents())
                        : code)
                .toList());
        boolean taken = Optional.ofNullable(row.act().label())
                .filter(label -> candidates.contains(label) && isGone(study, label))
                .isPresent();
        if (taken || !seen.equals(row.seen())) {
            row.seen().codes().stream().filter(code -> !seen.codes().contains(code)).map(SeenCode::label)
                    .forEach(this::forget);
            Optional.ofNullable(row.act().label()).filter(_ -> taken).ifPresent(this::forget);
            client.sql("update decision set act = ?::jsonb, seen = ?::jsonb where study_id = ? and number = ?")
                    .params(json.writeValueAsString(taken ? row.act().withLabel(ShownLabelsJdbc.HIDDEN) : row.act()),
                            json.writeValueAsString(seen), study, row.number())
                    .update();
        }
    }

    /// The machine may have learnt a code by this label.
    private void forget(String label) {
        client.sql("""
                delete from vector v
                 where v.text_sha256 = any (:texts)
                   and not exists (select from incident i where i.compared_sha256 = v.text_sha256)""")
                .param("texts", new CodebookEntry(label, "", List.of()).texts()
                        .stream()
                        .map(Sha256::of)
                        .toArray(String[]::new))
                .update();
    }

    private boolean isGone(UUID study, String label) {
        return client.sql("""
                select not exists (select from incident
                                    where study_id = ? and position(lower(?) in lower(text)) > 0)""")
                .params(study, label)
                .query(Boolean.class)
                .single();
    }

    private record Row(int number, WrittenAct act, SeenCodes seen) {}

}
