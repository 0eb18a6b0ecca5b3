package org.emic.coding.jdbc;

import java.util.List;
import java.util.UUID;
import org.emic.coding.domain.study.ContextTurn;
import org.emic.coding.domain.study.Mention;
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

/// Released words in the tables `study`, `transcript`, `passage`, `incident` and `context_turn`.
@Component
final class ReleasedWordsJdbc implements ReleasedWords {

    private final JdbcClient client;
    private final JdbcOperations jdbc;
    private final LeftoverVectors leftovers;
    private final MayQuoteJdbc mayQuote;

    ReleasedWordsJdbc(JdbcClient client, JdbcOperations jdbc, LeftoverVectors leftovers, MayQuoteJdbc mayQuote) {
        this.client = client;
        this.jdbc = jdbc;
        this.leftovers = leftovers;
        this.mayQuote = mayQuote;
    }

    @Override
    public void keep(StudyFields fields) {
        StudyRow.know(client, fields.study());
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
    public Version hear(Mention mention) {
        StudyRow.know(client, mention.study());
        return client.sql("""
                insert into transcript (study_id, transcript_number, transcript_id, released_through, version)
                values (:study, :number, :id, :through, :version)
                on conflict (study_id, transcript_number) do update
                   set released_through = greatest(transcript.released_through, excluded.released_through)
                 where transcript.transcript_id = excluded.transcript_id
                returning removed, version""")
                .param("study", mention.study().value())
                .param("number", mention.number())
                .param("id", mention.id())
                .param("through", mention.releasedThrough())
                .param("version", mention.version())
                .query((row, _) -> row.getBoolean("removed")
                        ? Version.REMOVED
                        : version(mention, row.getInt("version")))
                .optional()
                .orElseThrow(() -> new Conflict(mention.study(), mention.number(), mention.id()));
    }

    private Version version(Mention mention, int highest) {
        if (mention.version() < highest) {
            return Version.LOWER;
        }
        if (mention.version() == highest) {
            return Version.KNOWN;
        }
        leftovers.keep(mention.study(), mention.number());
        client.sql("""
                update transcript set version = :version, passages = null, name = null, incidents = null
                 where study_id = :study and transcript_number = :number""")
                .param("version", mention.version())
                .param("study", mention.study().value())
                .param("number", mention.number())
                .update();
        deleteWords(mention.study(), mention.number());
        return Version.HIGHER;
    }

    @Override
    public void keep(ReleasedTranscript released) {
        keep(released.transcript());
        client.sql("""
                update transcript set name = :name, incidents = :incidents
                 where study_id = :study and transcript_number = :number""")
                .param("study", released.transcript().study().value())
                .param("number", released.transcript().number())
                .param("name", released.name())
                .param("incidents", released.incidents())
                .update();
        leftovers.dropIfWhole(released.transcript().study(), released.transcript().number());
    }

    @Override
    public Arrival keep(ReleasedPassage passage) {
        keep(passage.transcript());
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
        mayQuote.said(passage.transcript().study(), passage.transcript().number(), passage.turns());
        int filled = client.sql("delete from gap where study_id = ? and transcript_number = ? and passage = ?")
                .params(passage.transcript().study().value(), passage.transcript().number(), passage.passage())
                .update();
        leftovers.dropIfWhole(passage.transcript().study(), passage.transcript().number());
        return filled == 1 ? Arrival.GIVEN_UP : Arrival.NEW;
    }

    @Override
    public boolean remove(RemovedTranscript transcript) {
        StudyRow.know(client, transcript.study());
        int removed = client.sql("""
                insert into transcript (study_id, transcript_number, transcript_id, released_through, document_sha256,
                                        passages, removed)
                values (:study, :number, :id, :number, :sha256, 0, true)
                on conflict (study_id, transcript_number) do update
                   set removed = true, version = 1, passages = 0, name = null, incidents = null,
                       document_sha256 = excluded.document_sha256
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
        leftovers.keep(transcript.study(), transcript.number());
        deleteWords(transcript.study(), transcript.number());
        leftovers.drop(transcript.study(), transcript.number());
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

    private void deleteWords(StudyId study, int number) {
        mayQuote.keep(study, number);
        client.sql("""
                delete from brought_passage b
                 where b.study_id = :study
                   and exists (select from incident i
                                where i.study_id = b.study_id and i.transcript_number = :number
                                  and b.text in (i.text, i.compared))""")
                .param("study", study.value())
                .param("number", number)
                .update();
        for (String table : List.of("passage", "gap")) {
            client.sql("delete from " + table + " where study_id = ? and transcript_number = ?")
                    .params(study.value(), number)
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
            jdbc.batchUpdate("""
                    insert into context_turn (study_id, turn_id, transcript_number, passage, turn, start_at, end_at,
                                              speaker, role, text)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    passage.context().stream().map(turn -> row(study, number, passage.passage(), turn)).toList());
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

    private static Object[] row(UUID study, int number, int passage, ContextTurn turn) {
        return new Object[]{study, turn.id().value(), number, passage, turn.turn(), turn.start(), turn.end(),
                turn.speaker(), turn.role(), turn.text()};
    }

    private void keep(Transcript transcript) {
        client.sql("""
                update transcript set passages = :passages, document_sha256 = :sha256
                 where study_id = :study and transcript_number = :number and passages is null""")
                .param("passages", transcript.passages())
                .param("sha256", transcript.documentSha256())
                .param("study", transcript.study().value())
                .param("number", transcript.number())
                .update();
    }

    private static Conflict conflict(Transcript transcript) {
        return new Conflict(transcript.study(), transcript.number(), transcript.id());
    }

}
