package org.emic.report.jdbc;

import org.emic.messaging.BlockedRecords;
import org.emic.report.domain.Facts;
import org.emic.report.domain.report.Analyses;
import org.emic.report.domain.report.Changes;
import org.emic.report.domain.report.Progress;
import org.emic.report.domain.report.Reports;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everything that the database keeps, over one connection pool. All of it takes part in the caller's transaction.
public record ReportDatabase(Facts facts, Analyses analyses, Reports reports, Changes changes,
        Progress.Source progress) {

    public static ReportDatabase of(JdbcTemplate template, BlockedRecords blocked) {
        JdbcClient jdbc = JdbcClient.create(template);
        var reports = new ReportsJdbc(jdbc);
        return new ReportDatabase(new FactsJdbc(template, reports), new AnalysesJdbc(jdbc, blocked), reports,
                new ChangesJdbc(jdbc),
                new ProgressJdbc(jdbc, reports));
    }

}
