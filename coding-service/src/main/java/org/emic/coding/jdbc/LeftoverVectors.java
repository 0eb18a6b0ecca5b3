package org.emic.coding.jdbc;

import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Vectors of words that are deleted, in the table `leftover_vector`. Most texts of a transcript stand in its next version
/// as well, so their vectors are deleted only once it is known that they do not.
@Component
final class LeftoverVectors {

    private final JdbcClient client;

    LeftoverVectors(JdbcClient client) {
        this.client = client;
    }

    /// Remembers a transcript's vectors; call it before its words are deleted.
    void keep(StudyId study, int number) {
        client.sql("""
                insert into leftover_vector (study_id, transcript_number, text_sha256)
                select distinct study_id, transcript_number, compared_sha256 from incident
                 where study_id = ? and transcript_number = ?
                on conflict do nothing""").params(study.value(), number).update();
    }

    /// Deletes those that are nobody's, if every passage of the transcript has arrived or was given up.
    void dropIfWhole(StudyId study, int number) {
        boolean whole = client.sql("""
                select exists (
                    select from transcript t
                     where t.study_id = :study and t.transcript_number = :number
                       and exists (select from leftover_vector where study_id = :study and transcript_number = :number)
                       and t.passages
                         = (select count(*) from passage where study_id = :study and transcript_number = :number)
                         + (select count(*) from gap where study_id = :study and transcript_number = :number))""")
                .param("study", study.value())
                .param("number", number)
                .query(Boolean.class)
                .single();
        if (whole) {
            drop(study, number);
        }
    }

    /// Deletes those that are nobody's.
    void drop(StudyId study, int number) {
        client.sql("""
                delete from vector v
                 where v.text_sha256 in (select text_sha256 from leftover_vector
                                          where study_id = :study and transcript_number = :number)
                   and not exists (select from incident i where i.compared_sha256 = v.text_sha256)""")
                .param("study", study.value())
                .param("number", number)
                .update();
        client.sql("delete from leftover_vector where study_id = ? and transcript_number = ?")
                .params(study.value(), number)
                .update();
    }

}
