package org.emic.coding.jdbc;

import java.util.Map;
import java.util.UUID;
import org.emic.coding.domain.study.DrawnIncidents;
import org.emic.coding.domain.study.Revision;
import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Incidents in the table `double_coding_unit`; what coders and people who talked made of them goes with them.
@Component
final class DrawnIncidentsJdbc implements DrawnIncidents {

    private final JdbcClient client;

    DrawnIncidentsJdbc(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void revised(Revision revision) {
        String[] ended = revision.ended()
                .stream()
                .map(one -> one.incident().value())
                .toArray(String[]::new);
        UUID study = revision.mention().study().value();
        leave(revision.withdrawal() ? "left_withdrawn" : "left_corrected", "incident_id = any (:ended)",
                Map.of("study", study, "ended", ended));
        if (revision.withdrawal()) {
            forgetLabels(study);
        }
    }

    @Override
    public void forget(StudyId study, int transcriptNumber) {
        leave("left_withdrawn", "transcript_number = :transcript",
                Map.of("study", study.value(), "transcript", transcriptNumber));
        forgetLabels(study.value());
    }

    /// The double codings are locked first, as whoever codes does, so that neither waits for the other.
    private void leave(String counted, String which, Map<String, Object> parameters) {
        client.sql("select number from double_coding where study_id = :study order by number for no key update")
                .params(parameters)
                .query(Integer.class)
                .list();
        client.sql("""
                with gone as (delete from double_coding_unit where study_id = :study and %1$s returning number),
                     counted as (select number, count(*) as units from gone group by number)
                update double_coding d set %2$s = d.%2$s + c.units
                  from counted c where d.study_id = :study and d.number = c.number""".formatted(which, counted))
                .params(parameters)
                .update();
    }

    private void forgetLabels(UUID study) {
        client.sql("update double_coding_code set label = '' where study_id = ? and not by_person").param(study)
                .update();
    }

}
