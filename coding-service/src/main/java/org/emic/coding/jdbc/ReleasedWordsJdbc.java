package org.emic.coding.jdbc;

import java.util.List;
import java.util.UUID;
import org.emic.coding.domain.study.ReleasedPassage;
import org.emic.coding.domain.study.ReleasedTranscript;
import org.emic.coding.domain.study.ReleasedWords;
import org.emic.coding.domain.study.RemovedTranscript;
import org.emic.coding.domain.study.SpokenIncident;
import org.emic.coding.domain.study.StudyFields;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.domain.study.Transcript;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Released words in the tables `study`, `transcript`, `passage` and `incident`.
@Component
final class ReleasedWordsJdbc implements ReleasedWords {

    private final JdbcClient client;
    private final JdbcOperations jdbc;

    ReleasedWordsJdbc(JdbcClient client, JdbcOperations jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    @Override
    public void keep(StudyFields fields) {
        know(fields.study());
        client.sql("""
                update study set fields_revision = :revision, title = :title, question = :question, note = :note
                 where study_id = :study and fields_revision < :revision""")
                .param("study", fields.study().value())
                .param("revision", fields.revision())
                .param("title", fields.title())
                .param("question", fields.question().orElse(null))
                .param("note", fields.note().orElse(null))
                .update();
    }

    @Override
    public void keep(ReleasedTranscript released) {
        keep(released.transcript());
        client.sql("""
                update transcript set name = :name, incidents = :incidents
                 where study_id = :study and transcript_number = :number and not removed""")
                .param("study", released.transcript().study().value())
                .param("number", released.transcript().number())
                .param("name", released.name())
                .param("incidents", released.incidents())
                .update();
    }

    @Override
    public Arrival keep(ReleasedPassage passage) {
        if (keep(passage.transcript())) {
            return Arrival.REMOVED;
        }
        int added = client.sql("""
                insert into passage (study_id, transcript_number, passage, incidents)
                values (:study, :number, :passage, :incidents) on conflict do nothing""")
                .param("study", passage.transcript().study().value())
                .param("number", passage.transcript().number())
                .param("passage", passage.passage())
                .param("incidents", passage.incidents().size())
                .update();
        if (added == 0) {
            return Arrival.KNOWN;
        }
        insert(passage);
        int filled = client.sql("delete from gap where study_id = ? and transcript_number = ? and passage = ?")
                .params(passage.transcript().study().value(), passage.transcript().number(), passage.passage())
                .update();
        return filled == 1 ? Arrival.GIVEN_UP : Arrival.NEW;
    }

    @Override
    public boolean remove(RemovedTranscript transcript) {
        know(transcript.study());
        int removed = client.sql("""
                insert into transcript (study_id, transcript_number, transcript_id, released_through, document_sha256,
                                        passages, removed)
                values (:study, :number, :id, :number, :sha256, 0, true)
                on conflict (study_id, transcript_number) do update
                   set removed = true, passages = 0, name = null, incidents = null
                 where transcript.transcript_id = excluded.transcript_id and not transcript.removed""")
                .param("study", transcript.study().value())
                .param("number", transcript.number())
                .param("id", transcript.id())
                .param("sha256", transcript.documentSha256())
                .update();
        if (removed == 0) {
            checkRemoved(transcript);
            return false;
        }
        deleteWords(transcript);
        return true;
    }

    private void checkRemoved(RemovedTranscript transcript) {
        boolean same = client
                .sql("""
                        select exists (select from transcript
                                        where study_id = ? and transcript_number = ? and transcript_id = ? and removed)""")
                .params(transcript.study().value(), transcript.number(), transcript.id())
                .query(Boolean.class)
                .single();
        if (!same) {
            throw new Conflict(transcript.study(), transcript.number(), transcript.id());
        }
    }

    private void deleteWords(RemovedTranscript transcript) {
        for (String sql : List.of("""
                delete from vector v
                 where v.text_sha256 in (select compared_sha256 from incident
                                          where study_id = :study and transcript_number = :number)
                   and not exists (select from incident i where i.compared_sha256 = v.text_sha256
                                      and (i.study_id, i.transcript_number) <> (:study, :number))""",
                "delete from passage where study_id = :study and transcript_number = :number",
                "delete from gap where study_id = :study and transcript_number = :number")) {
            client.sql(sql)
                    .param("study", transcript.study().value())
                    .param("number", transcript.number())
                    .update();
        }
    }

    private void insert(ReleasedPassage passage) {
        UUID study = passage.transcript().study().value();
        int number = passage.transcript().number();
        List<Object[]> rows = passage.incidents()
                .stream()
                .map(incident -> row(study, number, passage.passage(), incident))
                .toList();
        try {
            jdbc.batchUpdate("""
                    insert into incident (study_id, incident_id, transcript_number, passage, turn, start_at, end_at,
                                          speaker, text, text_sha256, compared, compared_sha256, lang)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        } catch (DuplicateKeyException e) {
            // Its message would repeat the row; only the place is told.
            throw conflict(passage.transcript());
        }
    }

    private static Object[] row(UUID study, int number, int passage, SpokenIncident incident) {
        return new Object[]{study, incident.id().value(), number, passage, incident.turn(), incident.start(),
                incident.end(), incident.speaker(), incident.text(), incident.textSha256(), incident.compared(),
                incident.comparedSha256(), incident.lang()};
    }

    /// Keeps the row and locks it.
    ///
    /// @return whether the transcript was removed
    private boolean keep(Transcript transcript) {
        know(transcript.study());
        return client.sql("""
                insert into transcript (study_id, transcript_number, transcript_id, released_through, document_sha256,
                                        passages)
                values (:study, :number, :id, :through, :sha256, :passages)
                on conflict (study_id, transcript_number) do update
                   set released_through = greatest(transcript.released_through, excluded.released_through)
                 where transcript.transcript_id = excluded.transcript_id
                returning removed""")
                .param("study", transcript.study().value())
                .param("number", transcript.number())
                .param("id", transcript.id())
                .param("through", transcript.releasedThrough())
                .param("sha256", transcript.documentSha256())
                .param("passages", transcript.passages())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> conflict(transcript));
    }

    private static Conflict conflict(Transcript transcript) {
        return new Conflict(transcript.study(), transcript.number(), transcript.id());
    }

    private void know(StudyId study) {
        int heard = client.sql("insert into study (study_id) values (?) on conflict do nothing")
                .param(study.value())
                .update();
        if (heard == 1) {
            client.sql("insert into analysis (study_id, analysis) values (?, 1)").param(study.value()).update();
        }
    }

}
