package org.emic.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The databases are the truth: when the topics have forgotten, the owners say it all again.
class RepublishIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> OTHERS = List.of("studies", "coding", "themes");
    private static final List<String> OWNERS = List.of("studies", "coding", "themes", "reports");

    private static final List<String> GROUPS = List.of("report.studies", "report.transcripts", "report.codes",
            "report.themes");

    private static RunningEmic emic;
    private static Researchers researchers;
    private static Results results;

    @BeforeAll
    static void aStudyThatIsDone() throws Exception {
        emic = RunningEmic.over(Undisturbed.folder("republished"));
        researchers = new Researchers(emic, Sizes.GIVEN.study());
        researchers.openAndUploadAll();
        results = emic.resultsOf(researchers);
    }

    @AfterAll
    static void stop() {
        emic.close();
    }

    @Test
    void aNewReaderGetsTheSameEventsAfterTheTopicsHaveForgotten() throws Exception {
        Told before = Told.in(emic);
        forget();
        assertThat(Told.in(emic).events()).as("records after retention has passed").isEmpty();

        OWNERS.forEach(researchers::republish);
        new Quiet(emic).await(PATIENCE);

        Told again = Told.in(emic);
        again.shouldBeWhatTheOutboxesHold(emic);
        assertThat(again.events()).isEqualTo(before.events());
        assertThat(again.copies()).isZero();
        emic.resultsOf(researchers).shouldBeAs(results);
    }

    @Test
    void aReportServiceThatLostItsDatabaseIsToldEverythingAgain() throws Exception {
        Victim report = emic.victim("report-service");
        report.takeAway();
        try {
            forget();
            loseDatabaseAndGroups();
        } finally {
            report.giveBack();
        }
        await("report-service is back").atMost(PATIENCE)
                .until(() -> emic.supervision().deathsOf("report-service") == 1
                        && emic.supervision().isUp("report-service"));
        assertThat(researchers.hasReport()).as("a report from nothing").isFalse();

        OTHERS.forEach(researchers::republish);

        emic.resultsOf(researchers).shouldBeAs(results);
        Told.in(emic).shouldBeWhatTheOutboxesHold(emic);
    }

    /// As if the topics' retention had passed.
    private static void forget() throws Exception {
        try (Admin admin = emic.admin()) {
            List<String> topics = admin.listTopics()
                    .names()
                    .get()
                    .stream()
                    .filter(topic -> topic.startsWith("emic."))
                    .toList();
            List<TopicPartition> partitions = admin.describeTopics(topics)
                    .allTopicNames()
                    .get()
                    .values()
                    .stream()
                    .flatMap(topic -> topic.partitions()
                            .stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
            Map<TopicPartition, RecordsToDelete> all = admin
                    .listOffsets(partitions.stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey,
                            end -> RecordsToDelete.beforeOffset(end.getValue().offset())));
            admin.deleteRecords(all).all().get();
        }
    }

    private static void loseDatabaseAndGroups() throws Exception {
        try (Admin admin = emic.admin()) {
            // The broker takes its members for alive until their sessions have ended, and then one after the other.
            await("groups are gone").atMost(PATIENCE).until(() -> {
                // Fails for those that still have members; who is left is seen below.
                var _ = admin.deleteConsumerGroups(GROUPS);
                return admin.listGroups().all().get().stream().map(GroupListing::groupId).noneMatch(GROUPS::contains);
            });
        }
        try (Connection server = emic.server(); Statement statement = server.createStatement()) {
            statement.execute("drop database emic_report with (force)");
            statement.execute("create database emic_report owner emic_report");
            statement.execute("revoke all on database emic_report from public");
        }
    }

}
