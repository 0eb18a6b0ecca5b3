package org.emic.theme.jdbc;

import java.util.Optional;
import org.emic.theme.domain.study.Studies;
import org.emic.theme.domain.study.Study;
import org.emic.theme.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class StudiesJdbc implements Studies {

    private final JdbcClient database;

    StudiesJdbc(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void keep(Study study) {
        database.sql("""
                insert into study (id, revision, title, note) values (:id, :revision, :title, :note)
                on conflict (id) do update set revision = excluded.revision, title = excluded.title, note = excluded.note
                where study.revision is null or study.revision < excluded.revision
                """)
                .param("id", study.id().value())
                .param("revision", study.revision())
                .param("title", study.title())
                .param("note", study.note())
                .update();
    }

    @Override
    public Optional<Study> find(StudyId study) {
        return database.sql("select coalesce(revision, 0), coalesce(title, ''), note from study where id = :id")
                .param("id", study.value())
                .query((row, _) -> new Study(study, row.getInt(1), row.getString(2), row.getString(3)))
                .optional();
    }

}
