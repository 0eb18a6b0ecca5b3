package org.emic.report.jdbc;

import java.util.Optional;
import org.emic.report.domain.Names;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.report.Progress;
import org.emic.report.domain.report.Reports;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts what arrived of a study's newest analysis.
final class ProgressJdbc implements Progress.Source {

    private static final String COUNTS = """
            with newest as (
                select greatest(
                    (select max(analysis) from passage_coded where study_id = :study),
                    (select max(analysis) from codebook_version where study_id = :study),
                    (select max(analysis) from codes_completed where study_id = :study),
                    (select max(analysis) from themes_synthesised where study_id = :study), 0) analysis),
            codes as (
                select distinct on (code) live from code, newest
                where study_id = :study and code.analysis = newest.analysis
                order by code, version desc, place desc),
            themes as (
                select themes, sub_themes from themes_synthesised t, newest
                where study_id = :study and t.analysis = newest.analysis
                order by through desc limit 1)
            select newest.analysis,
                coalesce(s.title, '') title, coalesce(s.note, '') note, coalesce(s.names, 'KEEP') names,
                t.transcripts, t.incidents, t.last_transcript, c.compared, c.codings,
                exists (select from report r
                    cross join unnest(r.transcripts, r.versions) as made (number, version)
                    join transcript_version v on v.study_id = r.study_id and v.number = made.number
                        and v.version > made.version where r.study_id = :study) outdated,
                exists (select from withdrawn_report where study_id = :study) withdrawn,
                (select count(*) from codes where live) codes,
                coalesce((select themes from themes), 0) themes,
                coalesce((select sub_themes from themes), 0) sub_themes
            from newest
            left join study s on s.study_id = :study
            cross join lateral (
                select count(*) transcripts, coalesce(sum(incidents), 0) incidents,
                    coalesce(max(number), 0) last_transcript
                from transcript where study_id = :study) t
            cross join lateral (
                select coalesce(sum(compared), 0) compared, coalesce(sum(codings), 0) codings
                from passage_coded p where study_id = :study and p.analysis = newest.analysis) c
            """;

    private final JdbcClient jdbc;
    private final Reports reports;

    ProgressJdbc(JdbcClient jdbc, Reports reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    @Override
    public Progress of(StudyId study) {
        Optional<Reports.Composed> report = reports.newest(study);
        return jdbc.sql(COUNTS)
                .param("study", study.value())
                .query((row, _) -> new Progress(row.getString("title"), row.getString("note"),
                        Names.valueOf(row.getString("names")) == Names.KEEP, row.getInt("transcripts"),
                        row.getInt("last_transcript"), row.getInt("incidents"), row.getInt("compared"),
                        row.getInt("codes"), row.getInt("codings"), row.getInt("themes"), row.getInt("sub_themes"),
                        row.getInt("analysis"), report, row.getBoolean("outdated"),
                        row.getBoolean("withdrawn")))
                .single();
    }

}
