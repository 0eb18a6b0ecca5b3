package org.emic.coding.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.doublecoding.FrozenCode;
import org.emic.coding.domain.doublecoding.Grid;
import org.emic.coding.domain.doublecoding.Grids;
import org.emic.coding.domain.doublecoding.Unit;
import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads incidents, and the codes of the analysis that is shown.
@Component
final class GridsJdbc implements Grids {

    private final JdbcClient client;

    GridsJdbc(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Optional<Grid> of(StudyId study) {
        return client.sql("select shown_analysis from study where study_id = ?")
                .param(study.value())
                .query(Integer.class)
                .optional()
                .map(analysis -> new Grid(units(study.value()), codes(study.value(), analysis)));
    }

    private List<Unit> units(UUID study) {
        return client.sql("""
                select incident_id, transcript_number from incident where study_id = ? and compared <> ''
                 order by transcript_number, passage, turn, start_at""")
                .param(study)
                .query((row, _) -> new Unit(new IncidentId(row.getString("incident_id")),
                        row.getInt("transcript_number")))
                .list();
    }

    /// A person gave a code its label who made it, or renamed it to something that was no candidate.
    private List<FrozenCode> codes(UUID study, int analysis) {
        return client.sql("""
                select code_id, label, definition, status = 'human' or status = 'edited' and not details -> 'labels'
                           @> jsonb_build_array(jsonb_build_object('label', label)) as by_person
                  from code where study_id = ? and analysis = ? and status <> 'rejected' order by ordinal""")
                .params(study, analysis)
                .query((row, _) -> new FrozenCode(new CodeId(row.getString("code_id")), row.getString("label"),
                        row.getString("definition"), row.getBoolean("by_person")))
                .list();
    }

}
