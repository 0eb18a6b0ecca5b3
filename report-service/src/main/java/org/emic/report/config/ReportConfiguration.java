package org.emic.report.config;

import java.time.Clock;
import org.emic.messaging.BlockedRecords;
import org.emic.messaging.LetterErasure;
import org.emic.messaging.Outbox;
import org.emic.messaging.OwnedTopic;
import org.emic.report.domain.FollowStudies;
import org.emic.report.domain.report.Announcements;
import org.emic.report.domain.report.ComposeReports;
import org.emic.report.domain.report.Progress;
import org.emic.report.domain.report.Rendering;
import org.emic.report.domain.report.Reports;
import org.emic.report.jdbc.ReportDatabase;
import org.emic.report.render.RenderReport;
import org.emic.report.stream.AnnouncementsOutbox;
import org.emic.report.work.Bell;
import org.emic.report.work.ComposeContinuously;
import org.emic.report.work.WakeAfterCommit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class ReportConfiguration {

    @Bean
    OwnedTopic reportsTopic() {
        return AnnouncementsOutbox.TOPIC;
    }

    @Bean
    ReportDatabase reportDatabase(JdbcTemplate template, BlockedRecords blocked) {
        return ReportDatabase.of(template, blocked);
    }

    @Bean
    Reports reports(ReportDatabase database) {
        return database.reports();
    }

    @Bean
    Progress.Source progress(ReportDatabase database) {
        return database.progress();
    }

    @Bean
    Bell bell() {
        return new Bell();
    }

    @Bean
    FollowStudies followStudies(ReportDatabase database, Bell bell) {
        return new FollowStudies(database.facts(), new WakeAfterCommit(bell));
    }

    @Bean
    Announcements announcements(Outbox outbox, LetterErasure letters, Clock clock) {
        return new AnnouncementsOutbox(outbox, letters, clock);
    }

    @Bean
    Rendering rendering(@Value("${emic.version}") String version) {
        return new RenderReport(version);
    }

    @Bean
    ComposeReports composeReports(ReportDatabase database, Rendering rendering, Announcements announcements) {
        return new ComposeReports(database.changes(), database.analyses(), database.reports(), rendering,
                announcements);
    }

    @Bean
    ComposeContinuously composeContinuously(ComposeReports compose, ReportDatabase database,
            PlatformTransactionManager transactions, Bell bell, ReportSettings settings) {
        return new ComposeContinuously(compose, database.changes(), new TransactionTemplate(transactions), bell,
                settings.poll());
    }

}
