package org.emic.report.jdbc;

import java.util.List;
import java.util.UUID;
import org.emic.report.domain.Fact;
import org.emic.report.domain.Passage;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.Transcript;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps of each transcript what its highest version says, and nothing of one that was removed. Whichever event tells of
/// a higher version first deletes what a lower one said.
final class TranscriptsJdbc {

    private final JdbcClient jdbc;

    TranscriptsJdbc(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Fact.TranscriptReleased fact) {
        Transcript transcript = fact.transcript();
        if (counts(fact.study(), fact.transcriptId(), transcript.number(), transcript.version())) {
            jdbc.sql("insert into transcript values (?, ?, ?, ?) on conflict do nothing")
                    .params(fact.study().value(), transcript.number(), transcript.incidents(), Json.write(transcript))
                    .update();
        }
    }

    void keep(Fact.PassageReleased fact) {
        Passage passage = fact.passage();
        if (counts(fact.study(), fact.transcriptId(), passage.transcript(), passage.version())) {
            jdbc.sql("insert into passage values (?, ?, ?, ?, ?) on conflict do nothing")
                    .params(fact.study().value(), passage.transcript(), passage.passage(), passage.incidents().size(),
                            Json.write(passage))
                    .update();
        }
    }

    void keep(Fact.VersionBegun fact) {
        boolean unused = counts(fact.study(), fact.transcriptId(), fact.number(), fact.version());
        // Also where a higher one is known: a report may be of one that is lower than this.
        if (fact.wordsWithdrawn()) {
            jdbc.sql(
                    """
                    update transcript_version set withdrawn = greatest(withdrawn, ?) where study_id = ? and number = ?""")
                    .params(fact.version(), fact.study().value(), fact.number())
                    .update();
        }
    }

    void remove(Fact.TranscriptRemoved fact) {
        holdPlace(fact.study(), fact.number());
        jdbc.sql("insert into removed_transcript values (?, ?) on conflict do nothing")
                .params(fact.study().value(), fact.number())
                .update();
        jdbc.sql("delete from transcript_version where study_id = ? and number = ?")
                .params(fact.study().value(), fact.number())
                .update();
        deleteWords(fact.study(), fact.transcriptId(), fact.number());
    }

    private boolean counts(StudyId study, UUID transcriptId, int number, int version) {
        holdPlace(study, number);
        if (isRemoved(study, number)) {
            return false;
        }
        int highest = jdbc
                .sql("select coalesce(max(version), 1) from transcript_version where study_id = ? and number = ?")
                .params(study.value(), number)
                .query(Integer.class)
                .single();
        if (version > highest) {
            jdbc.sql("""
                    insert into transcript_version (study_id, number, version) values (?, ?, ?)
                    on conflict (study_id, number) do update set version = excluded.version""")
                    .params(study.value(), number, version)
                    .update();
            deleteWords(study, transcriptId, number);
        }
        return version >= highest;
    }

    private boolean isRemoved(StudyId study, int number) {
        return jdbc.sql("select exists (select from removed_transcript where study_id = ? and number = ?)")
                .params(study.value(), number)
                .query(Boolean.class)
                .single();
    }

    private void deleteWords(StudyId study, UUID transcriptId, int number) {
        for (String sql : List.of("delete from passage where study_id = ? and transcript = ?",
                "delete from transcript where study_id = ? and number = ?")) {
            jdbc.sql(sql).params(study.value(), number).update();
        }
        jdbc.sql("delete from words_given_up where study_id = ? and transcript_id = ?")
                .params(study.value(), transcriptId)
                .update();
    }

    /// A transcript's words must not arrive while it is being removed or revised: neither would see the other.
    private void holdPlace(StudyId study, int number) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 41))")
                .param(study + "/" + number)
                .query((_, _) -> 0)
                .single();
    }

}
