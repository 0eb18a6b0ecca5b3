package org.emic.ingest.jdbc;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.emic.ingest.domain.study.KeyLook;
import org.emic.ingest.domain.study.KeyLooks;
import org.emic.ingest.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks in the table `key_look`.
@Component
final class KeyLooksJdbc implements KeyLooks {

    private final JdbcClient jdbc;

    KeyLooksJdbc(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(StudyId study, KeyLook look) {
        jdbc.sql("insert into key_look (study_id, who, why, looked_at) values (:study, :who, :why, :at)")
                .param("study", study.value())
                .param("who", look.who())
                .param("why", look.why())
                .param("at", look.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<KeyLook> of(StudyId study) {
        return jdbc.sql("select who, why, looked_at from key_look where study_id = :study order by id desc")
                .param("study", study.value())
                .query((row, _) -> new KeyLook(row.getString("who"), row.getString("why"),
                        row.getObject("looked_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
