package org.emic.ingest.jdbc;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.emic.ingest.domain.study.NameErasure;
import org.emic.ingest.domain.study.NameErasures;
import org.emic.ingest.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erasures in the table `name_erasure`.
@Component
final class NameErasuresJdbc implements NameErasures {

    private final JdbcClient jdbc;

    NameErasuresJdbc(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(StudyId study, NameErasure erasure) {
        jdbc.sql("""
                insert into name_erasure (study_id, what, names, who, why, erased_at)
                values (:study, :what, :names, :who, :why, :at)""")
                .param("study", study.value())
                .param("what", erasure.what())
                .param("names", erasure.names())
                .param("who", erasure.who())
                .param("why", erasure.why())
                .param("at", erasure.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<NameErasure> of(StudyId study) {
        return jdbc.sql("select * from name_erasure where study_id = :study order by id desc")
                .param("study", study.value())
                .query((row, _) -> new NameErasure(row.getString("what"), row.getInt("names"), row.getString("who"),
                        row.getString("why"), row.getObject("erased_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
