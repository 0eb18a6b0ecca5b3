package org.emic.report.jdbc;

import java.util.List;
import java.util.Optional;
import org.emic.report.domain.Gap;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.report.Edition;
import org.emic.report.domain.report.ReportFile;
import org.emic.report.domain.report.ReportFile.Listing;
import org.emic.report.domain.report.Reports;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps the files of the newest reports in the database.
final class ReportsJdbc implements Reports {

    /// Whether what is made of these versions of these transcripts holds words that are to be seen no more.
    private static final String HOLDS_WITHDRAWN = """
            exists (
                select from unnest(%s) as made (number, version)
                where exists (select from removed_transcript g where g.study_id = r.study_id and g.number = made.number)
                    or exists (select from transcript_version v where v.study_id = r.study_id
                        and v.number = made.number and v.withdrawn > made.version))""";

    private final JdbcClient jdbc;

    ReportsJdbc(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Composed> newest(StudyId study) {
        return jdbc.sql("select * from report where study_id = ?")
                .param(study.value())
                .query((row, _) -> new Composed(AnalysesJdbc.edition(row),
                        List.of(Json.read(row.getString("gaps"), Gap[].class)), List.of()))
                .optional()
                .map(report -> new Composed(report.edition(), report.gaps(), listings(study)));
    }

    private List<Listing> listings(StudyId study) {
        return jdbc.sql("select name, media_type, bytes, sha256 from report_file where study_id = ? order by place")
                .param(study.value())
                .query((row, _) -> new Listing(row.getString("name"), row.getString("media_type"),
                        row.getLong("bytes"), row.getString("sha256")))
                .list();
    }

    @Override
    public Optional<ReportFile> file(StudyId study, String name) {
        return jdbc.sql("select * from report_file where study_id = ? and name = ?")
                .params(study.value(), name)
                .query((row, _) -> new ReportFile(row.getString("name"), row.getString("media_type"),
                        row.getString("sha256"), row.getBytes("content")))
                .optional();
    }

    @Override
    public boolean replace(StudyId study, Edition edition, List<Source> sources, List<Gap> gaps,
            List<ReportFile> files) {
        Integer[] transcripts = sources.stream().map(Source::transcript).toArray(Integer[]::new);
        Integer[] versions = sources.stream().map(Source::version).toArray(Integer[]::new);
        hold(study);
        if (isWithdrawn(study, transcripts, versions)) {
            return false;
        }
        jdbc.sql("delete from report where study_id = ?").param(study.value()).update();
        jdbc.sql("delete from withdrawn_report where study_id = ?").param(study.value()).update();
        jdbc.sql("""
                insert into report (study_id, analysis, through, codes_fingerprint, themes_fingerprint, study_revision,
                    participants_withdrawn, transcripts, versions, gaps)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(study.value(), edition.analysis(), edition.through(), edition.codesFingerprint(),
                        edition.themesFingerprint(), edition.studyRevision(), edition.participantsWithdrawn(),
                        transcripts, versions, Json.write(gaps))
                .update();
        for (ReportFile file : files) {
            jdbc.sql("insert into report_file values (?, ?, ?, ?, ?, ?, ?)")
                    .params(study.value(), files.indexOf(file), file.name(), file.mediaType(), file.content().length,
                            file.sha256(), file.content())
                    .update();
        }
        return true;
    }

    /// Deletes the report of a study if it holds words that were withdrawn or taken back.
    void deleteWithdrawn(StudyId study) {
        hold(study);
        jdbc.sql("""
                with deleted as (
                    delete from report r where study_id = ? and %s returning study_id)
                insert into withdrawn_report select study_id from deleted on conflict do nothing"""
                .formatted(HOLDS_WITHDRAWN.formatted("r.transcripts, r.versions")))
                .param(study.value())
                .update();
    }

    private boolean isWithdrawn(StudyId study, Integer[] transcripts, Integer[] versions) {
        return jdbc.sql("select %s from (select ?::uuid as study_id) r"
                .formatted(HOLDS_WITHDRAWN.formatted("?::int[], ?::int[]")))
                .params(transcripts, versions, study.value())
                .query(Boolean.class)
                .single();
    }

    /// A report must not be stored while words that it holds are being withdrawn: neither would see the other.
    private void hold(StudyId study) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 42))")
                .param(study.toString())
                .query((_, _) -> 0)
                .single();
    }

}
