package org.emic.theme.jdbc;

import java.util.Optional;
import java.util.UUID;
import org.emic.messaging.BlockedRecords;
import org.emic.theme.domain.study.Codebooks;
import org.emic.theme.domain.study.GivenUp;
import org.emic.theme.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
final class CodebooksJdbc implements Codebooks {

    private final JdbcClient database;
    private final JsonMapper json;
    private final BlockedRecords blocked;

    CodebooksJdbc(JdbcClient database, JsonMapper json, BlockedRecords blocked) {
        this.database = database;
        this.json = json;
        this.blocked = blocked;
    }

    @Override
    public Optional<Codebook> open(StudyId study, int analysis) {
        UUID id = study.value();
        int newest = lock(id);
        if (analysis < newest) {
            return Optional.empty();
        }
        if (analysis > newest) {
            begin(id, analysis);
        }
        return Optional.of(new CodebookJdbc(database, json, blocked, study, analysis));
    }

    private int lock(UUID study) {
        database.sql("insert into study (id) values (:study) on conflict do nothing").param("study", study).update();
        return database.sql("select analysis from study where id = :study for update")
                .param("study", study)
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Codebook> newest(StudyId study) {
        int newest = lock(study.value());
        return newest == 0 ? Optional.empty() : Optional.of(new CodebookJdbc(database, json, blocked, study, newest));
    }

    @Override
    public void giveUp(StudyId study, GivenUp givenUp) {
        lock(study.value());
        database.sql("""
                insert into given_up (study, event, reader, reason, analysis)
                select id, :event, :reader, :reason, nullif(analysis, 0) from study where id = :study
                """).param("study", study.value())
                .param("event", givenUp.event())
                .param("reader", givenUp.reader())
                .param("reason", givenUp.reason())
                .update();
    }

    @Override
    public void takeUp(StudyId study, String event) {
        lock(study.value());
        database.sql("delete from given_up where study = :study and event = :event")
                .param("study", study.value())
                .param("event", event)
                .update();
    }

    private void begin(UUID study, int analysis) {
        database.sql("delete from waiting_delta where study = :study").param("study", study).update();
        database.sql("delete from passage where study = :study").param("study", study).update();
        database.sql("delete from code where study = :study").param("study", study).update();
        database.sql("delete from codebook where study = :study").param("study", study).update();
        database.sql("delete from given_up where study = :study and analysis < :analysis")
                .param("study", study)
                .param("analysis", analysis)
                .update();
        database.sql("update given_up set analysis = :analysis where study = :study")
                .param("analysis", analysis)
                .param("study", study)
                .update();
        database.sql("""
                insert into codebook (study, analysis, version, completed_through, stale)
                values (:study, :analysis, 0, 0, true)
                """).param("study", study).param("analysis", analysis).update();
        database.sql("update study set analysis = :analysis where id = :study")
                .param("analysis", analysis)
                .param("study", study)
                .update();
    }

}
