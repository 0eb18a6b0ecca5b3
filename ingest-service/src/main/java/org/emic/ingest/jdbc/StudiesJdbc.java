package org.emic.ingest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.ingest.domain.segmentation.Unit;
import org.emic.ingest.domain.study.Lens;
import org.emic.ingest.domain.study.Names;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.StudyFields;
import org.emic.ingest.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Studies in the table `study`.
@Component
final class StudiesJdbc implements Studies {

    private final JdbcClient jdbc;

    StudiesJdbc(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Study study) {
        StudyFields fields = study.fields();
        return jdbc.sql("""
                insert into study (id, revision, title, question, lens_name, lens_version, lens_source, language, note,
                    segment, moderators, names, reviewed, opened_at)
                values (:id, :revision, :title, :question, :lensName, :lensVersion, :lensSource, :language, :note,
                    :segment, :moderators, :names, :reviewed, :openedAt)
                on conflict (id) do nothing""")
                .param("id", study.id().value())
                .param("revision", study.revision())
                .param("title", fields.title())
                .param("question", fields.question().orElse(null))
                .param("lensName", fields.lens().map(Lens::name).orElse(null))
                .param("lensVersion", fields.lens().flatMap(Lens::version).orElse(null))
                .param("lensSource", fields.lens().flatMap(Lens::source).map(Lens.Source::word).orElse(null))
                .param("language", fields.language())
                .param("note", fields.note().orElse(null))
                .param("segment", fields.segment().word())
                .param("moderators", fields.moderators().toArray(String[]::new))
                .param("names", fields.names().word())
                .param("reviewed", fields.reviewed())
                .param("openedAt", study.openedAt().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    @Override
    public void update(Study study) {
        jdbc.sql("""
                update study set revision = :revision, title = :title, question = :question, note = :note,
                    moderators = :moderators
                where id = :id""")
                .param("id", study.id().value())
                .param("revision", study.revision())
                .param("title", study.fields().title())
                .param("question", study.fields().question().orElse(null))
                .param("note", study.fields().note().orElse(null))
                .param("moderators", study.fields().moderators().toArray(String[]::new))
                .update();
    }

    @Override
    public Optional<Study> find(StudyId id) {
        return jdbc.sql("select * from study where id = :id")
                .param("id", id.value())
                .query((row, _) -> study(row))
                .optional();
    }

    @Override
    public Optional<Study> lock(StudyId id) {
        return jdbc.sql("select * from study where id = :id for update")
                .param("id", id.value())
                .query((row, _) -> study(row))
                .optional();
    }

    @Override
    public List<Overview> all() {
        return jdbc.sql("""
                select s.*, (select count(*) from transcript t where t.study_id = s.id) as transcripts,
                    (select coalesce(sum(t.incidents), 0) from transcript t where t.study_id = s.id) as incidents
                from study s order by s.opened_at desc, s.id""")
                .query((row, _) -> new Overview(study(row), row.getInt("transcripts"), row.getInt("incidents")))
                .list();
    }

    private static Study study(ResultSet row) throws SQLException {
        Optional<Lens> lens = Optional.empty();
        String name = row.getString("lens_name");
        if (name != null) {
            lens = Optional.of(new Lens(name, Optional.ofNullable(row.getString("lens_version")),
                    Optional.ofNullable(row.getString("lens_source")).flatMap(Lens.Source::of)));
        }
        StudyFields fields = new StudyFields(row.getString("title"), Optional.ofNullable(row.getString("question")),
                lens,
                row.getString("language"), Optional.ofNullable(row.getString("note")),
                Unit.of(row.getString("segment")).orElseThrow(),
                List.of((String[]) row.getArray("moderators").getArray()),
                Names.of(row.getString("names")).orElseThrow(),
                row.getBoolean("reviewed"));
        return new Study(new StudyId(row.getObject("id", UUID.class)), row.getInt("revision"), fields,
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}
