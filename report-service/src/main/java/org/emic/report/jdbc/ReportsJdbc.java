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
    public void replace(StudyId study, Edition edition, List<Integer> transcripts, List<Gap> gaps,
            List<ReportFile> files) {
        jdbc.sql("delete from report where study_id = ?").param(study.value()).update();
        jdbc.sql("insert into report values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(study.value(), edition.analysis(), edition.through(), edition.codesFingerprint(),
                        edition.themesFingerprint(), edition.studyRevision(), transcripts.toArray(Integer[]::new),
                        Json.write(gaps))
                .update();
        for (ReportFile file : files) {
            jdbc.sql("insert into report_file values (?, ?, ?, ?, ?, ?, ?)")
                    .params(study.value(), files.indexOf(file), file.name(), file.mediaType(), file.content().length,
                            file.sha256(), file.content())
                    .update();
        }
    }

}
