package org.emic.report.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.emic.messaging.test.FreshDatabase;
import org.emic.report.MadeUpStudy;
import org.emic.report.domain.Fact;
import org.emic.report.domain.report.ComposeReports;
import org.emic.report.domain.report.ComposeReports.Idle;
import org.emic.report.domain.report.Edition;
import org.emic.report.domain.report.Progress;
import org.emic.report.domain.report.Reports.Source;
import org.emic.report.render.RenderReport;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A transcript has further versions, by corrections and by withdrawals: what is stored in the end is what the highest one
/// alone would give, and no report outlives words that were withdrawn.
final class VersionsTest {

    private static final DataSource DATA = migrated();
    private static final String SECRET = "Zanzibar";

    private final JdbcTemplate jdbc = new JdbcTemplate(DATA);
    private final StoredRows rows = new StoredRows(jdbc);
    private final List<Edition> announced = new ArrayList<>();
    private final ReportDatabase database = ReportDatabase.of(jdbc, Undecided.NOTHING);
    private final ComposeReports compose = new ComposeReports(database.changes(), database.analyses(),
            database.reports(), new RenderReport("test"), (_, edition, _) -> announced.add(edition));

    private static DataSource migrated() {
        DataSource data = FreshDatabase.create().dataSource();
        Flyway.configure().dataSource(data).locations("classpath:db").load().migrate();
        try {
            return new SingleConnectionDataSource(data.getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void forget() {
        rows.forget();
        announced.clear();
    }

    @Test
    void everyOrderOfTheWordsOfTwoVersionsEndsAsTheHigherOneAlone() {
        Map<String, List<String>> alone = alone();
        var words = new ArrayList<Fact>(first().transcripts());
        words.addAll(second().transcripts());
        words.add(begun());
        assertThat(words).hasSize(5);
        for (List<Fact> order : permutations(words)) {
            forget();
            first().studies().forEach(this::keep);
            first().codes().forEach(this::keep);
            first().themes().forEach(this::keep);
            boolean withdrawn = false;
            for (Fact fact : order) {
                keep(fact);
                withdrawn |= fact.equals(begun());
                assertThat(holdsTheSecret()).as("the words once they are withdrawn").isFalse();
                assertThat(withdrawn && database.reports().newest(MadeUpStudy.STUDY).isPresent()).isFalse();
            }
            second().codes().forEach(this::keep);
            second().themes().forEach(this::keep);
            assertThat(rows.all()).isEqualTo(alone);
        }
    }

    /// What was told of a version that nobody has withdrawn words from may be read.
    private boolean holdsTheSecret() {
        boolean known = Optional.ofNullable(jdbc.queryForObject(
                "select exists (select from transcript_version where version > 1)", Boolean.class)).orElse(false);
        return known && Optional.ofNullable(jdbc.queryForObject("""
                select exists (select from passage where body like '%' || ? || '%')""", Boolean.class, SECRET))
                .orElse(false);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void copiesOfEverythingInAnyOrderEndAlike(long seed) {
        Map<String, List<String>> alone = alone();
        forget();
        var random = new Random(seed);
        var order = new ArrayList<Fact>();
        var everything = new ArrayList<Fact>(first().facts());
        everything.addAll(second().facts());
        everything.add(begun());
        everything.forEach(fact -> order.addAll(Collections.nCopies(1 + random.nextInt(3), fact)));
        Collections.shuffle(order, random);
        order.forEach(this::keep);
        assertThat(rows.all()).isEqualTo(alone);
        assertThat(jdbc.queryForList("select body from code", String.class)).noneMatch(body -> body.contains(SECRET));
        assertThat(jdbc.queryForList("select body from themes_synthesised", String.class))
                .noneMatch(body -> body.contains(SECRET));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aRemovalStandsAboveAllVersions(long seed) {
        MadeUpStudy without = first().without(1).inAnalysis(3);
        without.facts().forEach(this::keep);
        without.removals().forEach(this::keep);
        Map<String, List<String>> alone = rows.all();
        forget();
        var order = new ArrayList<Fact>(first().facts());
        order.addAll(second().facts());
        order.add(begun());
        order.addAll(without.facts());
        order.addAll(without.removals());
        Collections.shuffle(order, new Random(seed));
        order.forEach(this::keep);
        assertThat(rows.all()).isEqualTo(alone);
    }

    @Test
    void whateverTellsOfAWithdrawalDeletesTheReportThatHoldsTheWords() {
        for (Fact told : List.of(begun(), participantWithdrawn())) {
            forget();
            first().facts().forEach(this::keep);
            assertThat(rows.file("report.html")).contains(SECRET);
            keep(told);
            assertThat(jdbc.queryForObject("select count(*) from report_file", Integer.class)).isZero();
            assertThat(progress()).satisfies(progress -> {
                assertThat(progress.report()).isEmpty();
                assertThat(progress.withdrawn()).isTrue();
                assertThat(progress.upToDate()).isFalse();
            });
            second().facts().forEach(this::keep);
            assertThat(progress().upToDate()).isTrue();
            assertThat(progress().withdrawn()).isFalse();
            assertThat(rows.file("report.html")).doesNotContain(SECRET).contains("One turn stands without its words");
            assertThat(rows.file("manifest.json")).contains("\"version\": 2");
            assertThat(rows.file("codings.csv")).doesNotContain("turn withdrawn");
        }
    }

    @Test
    void aReportThatWasMadeOfTheNewVersionStays() {
        second().facts().forEach(this::keep);
        keep(begun());
        assertThat(announced).hasSize(1);
        assertThat(progress().report()).isPresent();
        keep(participantWithdrawn());
        assertThat(announced).extracting(Edition::participantsWithdrawn).containsExactly(0, 1);
        assertThat(rows.file("report.html")).contains("One participant has withdrawn from the study");
        keep(participantWithdrawn());
        assertThat(announced).hasSize(2);
    }

    @Test
    void aReportThatIsComposedWhileItsWordsAreWithdrawnIsNotStored() {
        first().facts().forEach(this::keep);
        Edition edition = announced.getLast();
        keep(begun());
        assertThat(database.reports().replace(MadeUpStudy.STUDY, edition, List.of(new Source(1, 1)), List.of(),
                List.of())).isFalse();
        assertThat(progress().report()).isEmpty();
        assertThat(database.reports().replace(MadeUpStudy.STUDY, edition, List.of(new Source(1, 2)), List.of(),
                List.of())).isTrue();
    }

    @Test
    void afterACorrectionTheReportStaysUntilThereIsTheNextOne() {
        first().facts().forEach(this::keep);
        keep(second().versionBegun(1, false));
        assertThat(progress()).satisfies(progress -> {
            assertThat(progress.report()).isPresent();
            assertThat(progress.outdated()).isTrue();
            assertThat(progress.upToDate()).isFalse();
        });
        second().facts().forEach(this::keep);
        assertThat(progress().outdated()).isFalse();
        assertThat(announced).extracting(Edition::analysis).containsExactly(1, 2);
    }

    @Test
    void wordsAreNotReportedWithCodingsOfAnotherVersion() {
        first().facts().forEach(this::keep);
        second().transcripts().forEach(this::keep);
        second().themes().forEach(this::keep);
        assertThat(announced).hasSize(1);
        second().codes().forEach(this::keep);
        assertThat(announced).hasSize(2);
    }

    @Test
    void aPassageThatWasGivenUpIsAwaitedInTheNextVersion() {
        keep(new Fact.WordsGivenUp(MadeUpStudy.STUDY, MadeUpStudy.transcriptId(1), 1, "report.transcripts", "refused"));
        first().facts().stream().filter(fact -> !(fact instanceof Fact.PassageReleased)).forEach(this::keep);
        assertThat(announced).hasSize(1);
        second().facts().stream().filter(fact -> !(fact instanceof Fact.PassageReleased)).forEach(this::keep);
        assertThat(announced).hasSize(1);
        second().transcripts().forEach(this::keep);
        assertThat(announced).hasSize(2);
    }

    @Test
    void whatWasKeptBeforeThereWereVersionsIsOfTheFirst() {
        DataSource data = FreshDatabase.create().dataSource();
        Flyway.configure().dataSource(data).locations("classpath:db").target("3").load().migrate();
        var before = new JdbcTemplate(data);
        before.update("""
                insert into codes_completed values (?, 1, 1, 'f', 1, '{"gaps": [], "versions": {"codebook": 1,
                    "transcripts": [{"transcriptId": "t", "number": 1, "passages": [1]}]}}')""", UUID.randomUUID());
        before.update("insert into transcript values (?, 1, 1, '{\"number\": 1}')", UUID.randomUUID());
        before.update("insert into passage values (?, 1, 1, 1, '{\"passage\": 1}')", UUID.randomUUID());
        before.update("insert into report values (?, 1, 2, 'f', 'g', 1, '{1,2}', '[]')", UUID.randomUUID());
        Flyway.configure().dataSource(data).locations("classpath:db").load().migrate();
        assertThat(before.queryForObject("""
                select body::jsonb #>> '{versions,transcripts,0,version}' from codes_completed""", String.class))
                .isEqualTo("1");
        assertThat(before.queryForObject("select body::jsonb ->> 'version' from transcript", String.class))
                .isEqualTo("1");
        assertThat(before.queryForObject("select body::jsonb ->> 'version' from passage", String.class)).isEqualTo("1");
        assertThat(before.queryForObject("select versions::text from report", String.class)).isEqualTo("{1,1}");
    }

    private static MadeUpStudy study() {
        return MadeUpStudy.moderatedBy().exact().coding("salt", "salt");
    }

    private static MadeUpStudy first() {
        return study().coding("bread of " + SECRET, "bread")
                .theme("what there was in " + SECRET, "bread of " + SECRET, "salt")
                .with("one.txt", "Ann: The bread was late. Salt is salt.\nBen: We had salt in " + SECRET
                        + ".\nAnn: And bread.");
    }

    private static MadeUpStudy second() {
        return study().coding("late bread", "bread")
                .theme("what there was to eat", "late bread", "salt")
                .with("one.txt", "Ann: The bread was late. Salt is salt.\nBen: We had salt in " + SECRET
                        + ".\nAnn: And bread.")
                .revised(1, "Ann: The bread was late. Salt is salt.\n[withdrawn]: [turn withdrawn]\nAnn: And bread.")
                .inAnalysis(2);
    }

    private static Fact begun() {
        return second().versionBegun(1, true);
    }

    private static Fact participantWithdrawn() {
        return new Fact.ParticipantWithdrawn(MadeUpStudy.STUDY, new UUID(7, 7),
                List.of(new Fact.VersionBegun(MadeUpStudy.STUDY, MadeUpStudy.transcriptId(1), 1, 2, true)));
    }

    private Map<String, List<String>> alone() {
        second().facts().forEach(this::keep);
        keep(begun());
        return rows.all();
    }

    private void keep(Fact fact) {
        database.facts().keep(fact);
        while (!(compose.next() instanceof Idle)) {
            continue;
        }
    }

    private Progress progress() {
        return database.progress().of(MadeUpStudy.STUDY);
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<T>>();
        for (int i = 0; i < items.size(); i++) {
            var others = new ArrayList<>(items);
            T one = others.remove(i);
            for (List<T> rest : permutations(others)) {
                var order = new ArrayList<>(List.of(one));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }

}
