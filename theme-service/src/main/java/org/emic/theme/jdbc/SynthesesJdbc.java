package org.emic.theme.jdbc;

import java.util.Optional;
import org.emic.theme.domain.study.Progress;
import org.emic.theme.domain.study.ShownThemes;
import org.emic.theme.domain.study.StudyId;
import org.emic.theme.domain.study.Syntheses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
final class SynthesesJdbc implements Syntheses {

    private final JdbcClient database;
    private final JsonMapper json;

    SynthesesJdbc(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void keep(StudyId study, ShownThemes themes) {
        database.sql("""
                insert into synthesis (study, analysis, through, themes, sub_themes, document)
                values (:study, :analysis, :through, :themes, :subThemes, :document::jsonb)
                on conflict (study) do update set analysis = excluded.analysis, through = excluded.through,
                themes = excluded.themes, sub_themes = excluded.sub_themes, document = excluded.document
                """)
                .param("study", study.value())
                .param("analysis", themes.analysis())
                .param("through", themes.through())
                .param("themes", themes.themes().size())
                .param("subThemes", themes.countSubThemes())
                .param("document", json.writeValueAsString(themes))
                .update();
    }

    @Override
    public Optional<ShownThemes> find(StudyId study) {
        return database.sql("select document from synthesis where study = :study")
                .param("study", study.value())
                .query(String.class)
                .optional()
                .map(document -> json.readValue(document, ShownThemes.class));
    }

    @Override
    public Optional<Progress> progress(StudyId study) {
        return database.sql("""
                select study.analysis, coalesce(through, 0), coalesce(themes, 0), coalesce(sub_themes, 0),
                coalesce(not awaited and completed_through > 0 and not stale, false)
                from study left join codebook on codebook.study = id
                left join synthesis on synthesis.study = id and synthesis.analysis = study.analysis where id = :study
                """)
                .param("study", study.value())
                .query((row, _) -> new Progress(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4),
                        row.getBoolean(5)))
                .optional();
    }

}
