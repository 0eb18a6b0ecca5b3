package org.emic.coding.jdbc;

import java.util.List;
import java.util.UUID;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.study.Revision;
import org.emic.coding.domain.study.SetAsideCodings;
import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables `set_aside`, `ended_incident` and `revision`.
@Component
final class SetAsideCodingsJdbc implements SetAsideCodings {

    private static final String GONE = """
            with recursive gone (incident_id) as (
                select incident_id from ended_incident where study_id = :study and withdrawn
                union
                select e.incident_id from ended_incident e join gone g on g.incident_id = any (e.since)
                 where e.study_id = :study)
            """;

    private final JdbcClient client;
    private final ShownLabelsJdbc labels;

    SetAsideCodingsJdbc(JdbcClient client, ShownLabelsJdbc labels) {
        this.client = client;
        this.labels = labels;
    }

    /// One of an incident and a code: stretches that people marked may begin in the incident as well.
    @Override
    public void keep(StudyId study, int transcriptNumber, int version) {
        client.sql("""
                insert into set_aside (study_id, incident_id, code_id, transcript_number, version, similarity, status,
                                       coder)
                select distinct on (c.incident_id, c.code_id) c.study_id, c.incident_id, c.code_id, c.transcript_number,
                       :version, c.similarity, c.status, c.coder
                  from coding c join study s on s.study_id = c.study_id and s.shown_analysis = c.analysis
                 where c.study_id = :study and c.transcript_number = :number and not c.beside
                 order by c.incident_id, c.code_id, c.stretch is not null, c.ordinal
                on conflict (study_id, incident_id, code_id) do update
                   set version = excluded.version, similarity = excluded.similarity, status = excluded.status,
                       coder = excluded.coder""")
                .param("version", version)
                .param("study", study.value())
                .param("number", transcriptNumber)
                .update();
    }

    @Override
    public void revised(Revision revision) {
        UUID study = revision.mention().study().value();
        int number = revision.mention().number();
        int told = client.sql("""
                insert into revision (study_id, transcript_number, version, withdrawn)
                select study_id, transcript_number, :version, :withdrawn from transcript
                 where study_id = :study and transcript_number = :number and not removed
                on conflict do nothing""")
                .param("version", revision.mention().version())
                .param("withdrawn", revision.withdrawal() ? revision.ended().size() : 0)
                .param("study", study)
                .param("number", number)
                .update();
        if (told == 1) {
            revision.ended().forEach(ended -> ended(revision, ended));
            dropWithdrawn(study, revision.ended().stream().map(ended -> ended.incident().value()).toList());
            dropFitting(study, number);
        }
    }

    private void ended(Revision revision, Revision.Ended ended) {
        client.sql("insert into ended_incident values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(revision.mention().study().value(), ended.incident().value(), revision.mention().number(),
                        revision.mention().version(), revision.withdrawal(),
                        ended.since().stream().map(IncidentId::value).toArray(String[]::new))
                .update();
    }

    /// Also those of earlier incidents of a turn that was corrected first and withdrawn then.
    ///
    /// @param told the incidents that just ended
    private void dropWithdrawn(UUID study, List<String> told) {
        List<String> codes = client.sql(GONE + """
                delete from set_aside where study_id = :study and incident_id in (select incident_id from gone)
                returning code_id""")
                .param("study", study)
                .query((row, _) -> row.getString(1))
                .list();
        labels.hide(study, codes, client.sql(GONE + """
                , heard (incident_id) as (
                    select incident_id from gone where incident_id = any (:told)
                    union
                    select e.incident_id from ended_incident e join heard h on h.incident_id = any (e.since)
                     where e.study_id = :study)
                select incident_id from heard""")
                .param("study", study)
                .param("told", told.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list());
    }

    private void dropFitting(UUID study, int number) {
        client.sql("""
                delete from set_aside s
                 where s.study_id = :study and s.transcript_number = :number
                   and not exists (select from ended_incident e
                                    where e.study_id = s.study_id and e.incident_id = s.incident_id)
                   and s.version - 1 = (select count(*) from revision r
                                         where r.study_id = s.study_id and r.transcript_number = s.transcript_number
                                           and r.version <= s.version)""")
                .param("study", study)
                .param("number", number)
                .update();
    }

    @Override
    public void hideLabels(StudyId study, int transcriptNumber) {
        labels.hide(study.value(), ofTranscript("code_id", study, transcriptNumber),
                ofTranscript("incident_id", study, transcriptNumber));
    }

    private List<String> ofTranscript(String column, StudyId study, int number) {
        return client.sql("""
                select c.%1$s from coding c
                  join study s on s.study_id = c.study_id and s.shown_analysis = c.analysis
                 where c.study_id = :study and c.transcript_number = :number
                 union
                select c.%1$s from suggested_coding c
                  join study s on s.study_id = c.study_id and s.shown_analysis = c.analysis
                 where c.study_id = :study and c.transcript_number = :number""".formatted(column))
                .param("study", study.value())
                .param("number", number)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Override
    public void forget(StudyId study, int transcriptNumber) {
        for (String table : List.of("set_aside", "ended_incident", "revision")) {
            client.sql("delete from " + table + " where study_id = ? and transcript_number = ?")
                    .params(study.value(), transcriptNumber)
                    .update();
        }
    }

}
