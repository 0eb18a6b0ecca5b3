package org.emic.coding.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.lens.DeclaredLens;
import org.emic.coding.domain.lens.Edition;
import org.emic.coding.domain.lens.LensAct;
import org.emic.coding.domain.lens.LensFiles;
import org.emic.coding.domain.lens.LensVersion;
import org.emic.coding.domain.lens.StudyLenses;
import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables `declared_lens`, `own_lens` and `lens_act`.
@Component
final class StudyLensesJdbc implements StudyLenses {

    private final JdbcClient client;
    private final LensFiles files;

    StudyLensesJdbc(JdbcClient client, LensFiles files) {
        this.client = client;
        this.files = files;
    }

    @Override
    public void keep(DeclaredLens declared) {
        client.sql("""
                insert into declared_lens (study_id, fields_revision, name, version)
                values (:study, :revision, :name, :version)
                on conflict (study_id) do update
                   set fields_revision = excluded.fields_revision, name = excluded.name, version = excluded.version
                 where declared_lens.fields_revision < excluded.fields_revision""")
                .param("study", declared.study().value())
                .param("revision", declared.revision())
                .param("name", declared.name().orElse(null))
                .param("version", declared.version().orElse(null))
                .update();
    }

    @Override
    public Optional<DeclaredLens> declared(StudyId study) {
        return client.sql("select fields_revision, name, version from declared_lens where study_id = ?")
                .param(study.value())
                .query((row, _) -> new DeclaredLens(study, row.getInt("fields_revision"),
                        Optional.ofNullable(row.getString("name")), Optional.ofNullable(row.getString("version"))))
                .optional();
    }

    @Override
    public void append(StudyId study, LensAct act) {
        client.sql("insert into lens_act (study_id, act, name, version, who, why, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(study.value(), act.kind().name(), act.lens().name(), act.lens().version(), act.who(), act.why(),
                        Timestamp.from(act.at()))
                .update();
    }

    @Override
    public List<LensAct> acts(StudyId study) {
        return client.sql("select act, name, version, who, why, at from lens_act where study_id = ? order by number")
                .param(study.value())
                .query((row, _) -> new LensAct(LensAct.Kind.valueOf(row.getString("act")),
                        new LensVersion(row.getString("name"), row.getString("version")), row.getString("who"),
                        row.getString("why"), row.getTimestamp("at").toInstant()))
                .list();
    }

    @Override
    public Edition keep(StudyId study, Edition edition) {
        LensVersion id = edition.lens().id();
        client.sql("""
                insert into own_lens (study_id, name, version, sha256, file) values (?, ?, ?, ?, ?)
                on conflict (study_id, name, version) do nothing""")
                .params(study.value(), id.name(), id.version(), edition.sha256(), edition.file())
                .update();
        return own(study).stream().filter(kept -> kept.lens().id().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public List<Edition> own(StudyId study) {
        return client.sql("select sha256, file from own_lens where study_id = ? order by number")
                .param(study.value())
                .query((row, _) -> edition(row.getString("sha256"), row.getString("file")))
                .list();
    }

    private Edition edition(String sha256, String file) {
        return switch (files.read(file.getBytes(StandardCharsets.UTF_8))) {
            case LensFiles.Outcome.Read read -> new Edition(read.lens(), Edition.Source.OWN, sha256, read.text());
            case LensFiles.Outcome.Bad _ -> throw new IllegalStateException("a lens that was kept is one no more");
        };
    }

}
