package org.emic.coding.jdbc;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Hides what the shown analysis made of words that are gone, until the further one is complete: it would repeat them.
@Component
final class ShownLabelsJdbc {

    static final String HIDDEN = "[label withdrawn]";

    /// Names that a researcher brought: they are not made of what was said.
    static final String BROUGHT = """
            select name from brought_code where study_id = :study
             union select code from brought_place where study_id = :study
             union select code from brought_passage where study_id = :study""";

    private final JdbcClient client;
    private final DecidedLabelsJdbc decisions;

    ShownLabelsJdbc(JdbcClient client, DecidedLabelsJdbc decisions) {
        this.client = client;
        this.decisions = decisions;
    }

    /// Hides labels of codes that lost incidents, unless a person made them, or an incident that is left says the same.
    /// Terms, other labels and speakers who are left in no incident go in any case.
    ///
    /// @param incidents that are gone: people may have taken them out of the code whose label was made of them
    void hide(UUID study, Collection<String> codes, Collection<String> incidents) {
        Set<String> all = new TreeSet<>(codes);
        all.addAll(decisions.codesWith(study, incidents));
        String[] affected = all.toArray(String[]::new);
        decisions.hide(study, affected);
        hide(study, affected, "code", "coding");
        hide(study, affected, "suggested_code", "suggested_coding");
        client.sql("""
                update codebook_change h set label = c.label
                  from code c
                 where c.study_id = :study and c.label = :hidden and h.study_id = c.study_id
                   and h.analysis = c.analysis and h.code_id = c.code_id""")
                .param("hidden", HIDDEN)
                .param("study", study)
                .update();
    }

    private void hide(UUID study, String[] affected, String table, String codings) {
        client.sql("""
                update %1$s c
                   set label = case when exists (select from %2$s k
                                                   join incident i on i.study_id = k.study_id
                                                                  and i.incident_id = k.incident_id
                                                  where k.study_id = c.study_id and k.analysis = c.analysis
                                                    and k.code_id = c.code_id
                                                    and position(lower(c.label) in lower(i.text)) > 0)
                                      or c.label in (%3$s)
                                    then c.label else :hidden end,
                       details = c.details || jsonb_build_object('labels', '[]'::jsonb, 'terms', '[]'::jsonb,
                           'speakers', (select coalesce(jsonb_agg(x), '[]'::jsonb)
                                          from jsonb_array_elements(c.details -> 'speakers') x
                                         where exists (select from %2$s k
                                                         join incident i on i.study_id = k.study_id
                                                                        and i.incident_id = k.incident_id
                                                        where k.study_id = c.study_id and k.analysis = c.analysis
                                                          and k.code_id = c.code_id
                                                          and i.speaker = x ->> 'speaker')))
                  from study s
                 where s.study_id = :study and c.study_id = s.study_id and c.analysis = s.shown_analysis
                   and (c.status in ('suggested', 'confirmed', 'rejected')
                    or c.details -> 'labels' @> jsonb_build_array(jsonb_build_object('label', c.label)))
                   and c.code_id = any (:codes)""".formatted(table, codings, BROUGHT))
                .param("hidden", HIDDEN)
                .param("study", study)
                .param("codes", affected)
                .update();
    }

}
