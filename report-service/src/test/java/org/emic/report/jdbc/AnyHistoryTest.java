package org.emic.report.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.emic.messaging.test.FreshDatabase;
import org.emic.report.MadeUpStudy;
import org.emic.report.domain.Fact;
import org.emic.report.domain.Lens;
import org.emic.report.domain.Names;
import org.emic.report.domain.Study;
import org.emic.report.domain.report.ComposeReports;
import org.emic.report.domain.report.ComposeReports.Idle;
import org.emic.report.domain.report.Edition;
import org.emic.report.domain.report.ReportFile;
import org.emic.report.domain.report.Told;
import org.emic.report.render.RenderReport;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A study of one transcript is analysed, gets a second one, is revised, loses the second one again and gets a third.
/// Whatever the order and the number of copies in which that arrives, and whenever somebody looks whether a report can
/// be composed, the same is stored in the end, row by row.
final class AnyHistoryTest {

    private static final DataSource DATA = migrated();

    private static Map<String, List<String>> plain = Map.of();
    private static @Nullable Edition last;

    private final JdbcTemplate jdbc = new JdbcTemplate(DATA);
    private final StoredRows rows = new StoredRows(jdbc);
    private final List<Edition> announced = new ArrayList<>();
    private final ReportDatabase database = ReportDatabase.of(jdbc, Undecided.NOTHING);
    private final ComposeReports compose = composing(database);

    private ComposeReports composing(ReportDatabase database) {
        return new ComposeReports(database.changes(), database.analyses(), database.reports(),
                new RenderReport("test"), (_, edition, _) -> announced.add(edition));
    }

    /// One connection for all: a new one for each statement would take longer than the statements.
    private static DataSource migrated() {
        DataSource data = FreshDatabase.create().dataSource();
        Flyway.configure().dataSource(data).locations("classpath:db").load().migrate();
        try {
            return new SingleConnectionDataSource(data.getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property(tries = 25)
    void anyHistoryEndsAlike(@ForAll long seed) {
        var random = new Random(seed);
        if (plain.isEmpty()) {
            plain = plainly();
            last = announced.getLast();
        }
        forget();
        var order = new ArrayList<Fact>();
        everything().forEach(fact -> order.addAll(Collections.nCopies(2 + random.nextInt(4), fact)));
        Collections.shuffle(order, random);
        for (Fact fact : order) {
            database.facts().keep(fact);
            if (random.nextInt(5) == 0) {
                composeAll();
            }
        }
        composeAll();
        assertThat(rows.all()).isEqualTo(plain);
        assertThat(announced).last().isEqualTo(last);
        assertThat(announced).doesNotHaveDuplicates();
    }

    @Test
    void whetherPartOfAnUploadWasCalledCompleteOnTheWayMakesNoDifference() {
        Map<String, List<String>> told = plainly();
        forget();
        List<Fact> onTheWay = new ArrayList<>(shorter().themes());
        onTheWay.add(shorter().codes().getLast());
        everything().stream().filter(fact -> !onTheWay.contains(fact)).forEach(database.facts()::keep);
        composeAll();
        assertThat(rows.all()).isEqualTo(told);
    }

    @Test
    void theReportIsThatOfTheStudyThatIsLeft() {
        plainly();
        List<Fact> left = new ArrayList<>(List.of(revised()));
        left.addAll(grown().transcripts());
        left.addAll(grown().codes());
        left.addAll(grown().themes());
        assertThat(jdbc.queryForList("select sha256 from report_file order by place", String.class)).isEqualTo(
                new RenderReport("test").files(Told.report(left)).stream().map(ReportFile::sha256).toList());
    }

    @Test
    void theWordsOfARemovedTranscriptAreGoneAtOnceAndSoIsTheReportThatHeldThem() {
        forget();
        longer().facts().forEach(database.facts()::keep);
        first().codes().forEach(database.facts()::keep);
        composeAll();
        assertThat(database.progress().of(MadeUpStudy.STUDY).upToDate()).isTrue();
        shorter().removals().forEach(database.facts()::keep);
        composeAll();
        assertThat(jdbc.queryForObject("select count(*) from passage where body like '%second transcript%'",
                Integer.class)).isZero();
        var progress = database.progress().of(MadeUpStudy.STUDY);
        assertThat(progress.withdrawn()).isTrue();
        assertThat(progress.report()).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from report_file", Integer.class)).isZero();
        assertThat(progress.upToDate()).isFalse();
        assertThat(progress.transcripts()).isEqualTo(1);

        database.facts().keep(revised());
        composeAll();
        assertThat(announced).hasSize(1);

        shorter().codes().forEach(database.facts()::keep);
        shorter().themes().forEach(database.facts()::keep);
        composeAll();
        assertThat(announced).hasSize(2);
        assertThat(database.progress().of(MadeUpStudy.STUDY)).satisfies(now -> {
            assertThat(now.upToDate()).isTrue();
            assertThat(now.withdrawn()).isFalse();
        });
        assertThat(jdbc.queryForObject(
                """
                select count(*) from report_file where position('second transcript' in convert_from(content, 'UTF8')) > 0""",
                Integer.class)).isZero();
    }

    /// Reading an edition reads the whole study; there is one for each upload as long as a passage of the first is
    /// missing.
    @Test
    void onlyTheEditionThatNoneHasFollowedIsRead() {
        forget();
        first().facts().stream().filter(fact -> !isWordsOf(fact, 1)).forEach(database.facts()::keep);
        assertThat(database.analyses().closed(MadeUpStudy.STUDY)).extracting(Edition::through).containsExactly(1);
        longer().facts().stream().filter(fact -> !isWordsOf(fact, 1)).forEach(database.facts()::keep);
        assertThat(database.analyses().closed(MadeUpStudy.STUDY)).extracting(Edition::through).containsExactly(2);
    }

    @Test
    void anOlderVersionOfAPassageDoesNotStandInForTheOneThatIsMissing() {
        forget();
        first().facts().forEach(database.facts()::keep);
        longer().facts().stream().filter(fact -> !isCodingsOf(fact, 1, 2)).forEach(database.facts()::keep);
        composeAll();
        assertThat(announced).isEmpty();
        longer().facts().stream().filter(fact -> isCodingsOf(fact, 1, 2)).forEach(database.facts()::keep);
        composeAll();
        assertThat(announced).extracting(Edition::through).containsExactly(2);
    }

    @Test
    void codingsThatWereGivenUpLeaveAGapUntilTheyComeAfterAll() {
        forget();
        first().facts().stream().filter(fact -> !isCodingsOf(fact, 1, 1)).forEach(database.facts()::keep);
        composeAll();
        assertThat(announced).isEmpty();
        giveUp("coded-1-1-1-1");
        composeAll();
        assertThat(announced).hasSize(1);
        assertThat(rows.file("manifest.json")).contains("\"reader\": \"report.codes\"",
                "its codings are not in this report");

        first().codes().forEach(database.facts()::keep);
        composeAll();
        assertThat(announced).hasSize(2);
        assertThat(rows.file("manifest.json")).contains("\"gaps\": [ ]");
        assertThat(jdbc.queryForObject("select count(*) from codings_given_up", Integer.class)).isZero();
    }

    @Test
    void codingsThatWereGivenUpExplainNothingInALaterAnalysis() {
        forget();
        first().codes().stream().filter(Fact.CodebookChanged.class::isInstance).forEach(database.facts()::keep);
        giveUp("coded-1-1-1-1");
        keepWithoutCodings(first().inAnalysis(2));
        composeAll();
        assertThat(announced).isEmpty();
        giveUp("coded-2-1-1-1");
        composeAll();
        assertThat(announced).extracting(Edition::analysis).containsExactly(2);
        assertThat(jdbc.queryForList("select event from codings_given_up", String.class))
                .containsExactly("coded-2-1-1-1");
    }

    @Test
    void codingsThatWereGivenUpBeforeAnythingElseArrivedBelongToTheFirstAnalysis() {
        forget();
        giveUp("coded-1-1-1-1");
        keepWithoutCodings(first());
        composeAll();
        assertThat(announced).hasSize(1);
    }

    @Test
    void codingsThatWereReadAfterAllExplainNoOtherGap() {
        forget();
        keepWithoutCodings(longer());
        giveUp("coded-1-1-1-2");
        longer().facts().stream().filter(fact -> isCodingsOf(fact, 1, 2)).forEach(database.facts()::keep);
        composeAll();
        assertThat(announced).isEmpty();
    }

    @Test
    void whatWasGivenUpOfALaterTranscriptIsNotForgottenWithAnEarlierReport() {
        forget();
        List.of("coded-1-1-1-1", "coded-1-1-1-2").forEach(this::giveUp);
        first().facts().stream().filter(fact -> !isCodingsOf(fact, 1, 1)).forEach(database.facts()::keep);
        composeAll();
        assertThat(announced).hasSize(1);
        longer().facts()
                .stream()
                .filter(fact -> !isCodingsOf(fact, 1, 2) && !isCodingsOf(fact, 2, 1))
                .forEach(database.facts()::keep);
        composeAll();
        assertThat(announced).extracting(Edition::through).containsExactly(1, 2);
    }

    @Test
    void whatOneEditionDoesWithoutMayBeLackingInTheNextOneToo() {
        forget();
        List.of("coded-1-1-1-1", "coded-1-1-1-2", "coded-1-2-1-2").forEach(this::giveUp);
        keepWithoutCodings(first());
        composeAll();
        keepWithoutCodings(longer());
        composeAll();
        assertThat(announced).extracting(Edition::through).containsExactly(1, 2);
    }

    /// The act may have been about a version that was replaced since; then it is the open one that is missing.
    @Test
    void noGapIsExplainedWhileARecordOfCodingsIsUndecided() {
        forget();
        giveUp("coded-1-1-1-1");
        keepWithoutCodings(first());
        composing(ReportDatabase.of(jdbc, new Undecided("PassageCoded.v1", 1))).next();
        assertThat(announced).isEmpty();
        giveUp("coded-1-1-1-2");
        composing(ReportDatabase.of(jdbc, new Undecided("StudyRevised.v1", 1))).next();
        assertThat(announced).hasSize(1);
    }

    @Test
    void aRecordOfALowerAnalysisIsUndecidedTooUntilItIsRead() {
        forget();
        first().inAnalysis(2).facts().forEach(database.facts()::keep);
        keepWithoutCodings(first().inAnalysis(3));
        giveUp("coded-3-1-1-1");
        ComposeReports undecided = composing(ReportDatabase.of(jdbc, new Undecided("PassageCoded.v1", 1)));
        while (!(undecided.next() instanceof Idle)) {
            continue;
        }
        assertThat(announced).extracting(Edition::analysis).containsExactly(2);
        first().codes().stream().filter(fact -> isCodingsOf(fact, 1, 1)).forEach(database.facts()::keep);
        composeAll();
        assertThat(announced).extracting(Edition::analysis).containsExactly(2, 3);
    }

    private void giveUp(String event) {
        database.facts().keep(new Fact.CodingsGivenUp(MadeUpStudy.STUDY, event, "report.codes", "not-json"));
    }

    private void keepWithoutCodings(MadeUpStudy study) {
        study.facts().stream().filter(fact -> !(fact instanceof Fact.PassageCoded)).forEach(database.facts()::keep);
    }

    @Test
    void wordsThatWereGivenUpLeaveAGapUntilTheyComeAfterAll() {
        forget();
        first().facts().stream().filter(fact -> !isWordsOf(fact, 1)).forEach(database.facts()::keep);
        composeAll();
        assertThat(announced).isEmpty();
        database.facts()
                .keep(new Fact.WordsGivenUp(MadeUpStudy.STUDY, MadeUpStudy.transcriptId(1), 1, "report.transcripts",
                        "refused"));
        composeAll();
        assertThat(announced).hasSize(1);
        assertThat(rows.file("report.html")).contains("Passage 1 of one.txt", "report.transcripts: refused");
        assertThat(rows.file("codings.csv").lines()).hasSize(1);

        first().transcripts().forEach(database.facts()::keep);
        composeAll();
        assertThat(announced).hasSize(2);
        assertThat(rows.file("report.html")).doesNotContain("Gaps.");
        assertThat(rows.file("codings.csv").lines()).hasSizeGreaterThan(1);
    }

    @Property(tries = 10)
    void ofTwoThemesTheOneWithFewerGapsCountsWhicheverComesFirst(@ForAll long seed) {
        forget();
        var order = new ArrayList<Fact>(first().facts());
        order.addAll(withAGap(first().themes()));
        Collections.shuffle(order, new Random(seed));
        for (Fact fact : order) {
            database.facts().keep(fact);
            composeAll();
        }
        assertThat(rows.file("manifest.json")).contains("\"gaps\": [ ]", first().themesFingerprint());
        assertThat(jdbc.queryForObject("select count(*) from themes_completed", Integer.class)).isEqualTo(2);
        assertThat(jdbc.queryForObject("select count(*) from themes_synthesised", Integer.class)).isEqualTo(1);
    }

    private static List<Fact> withAGap(List<Fact> themes) {
        String other = "e".repeat(64);
        return themes.stream()
                .map(fact -> switch (fact) {
                    case Fact.ThemesSynthesised told -> new Fact.ThemesSynthesised(told.study(), told.analysis(),
                            told.through(), told.codesFingerprint(), told.themes(), told.parameters(), other);
                    case Fact.ThemesCompleted told -> new Fact.ThemesCompleted(told.study(), told.analysis(),
                            told.through(), told.codesFingerprint(), told.themes(), told.subThemes(), other,
                            List.of(new org.emic.report.domain.Gap(MadeUpStudy.transcriptId(1), 1, 1, "theme.codes",
                                    "not-json")));
                    default -> fact;
                })
                .toList();
    }

    private static boolean isCodingsOf(Fact fact, int transcript, int version) {
        return fact instanceof Fact.PassageCoded coded && coded.codings().transcript() == transcript
                && coded.codings().version() == version;
    }

    private static boolean isWordsOf(Fact fact, int transcript) {
        return fact instanceof Fact.PassageReleased released && released.passage().transcript() == transcript;
    }

    private static MadeUpStudy first() {
        return study().with("one.txt", "Ann: The bread was late. Salt is salt.\nBen: We had bread.");
    }

    private static MadeUpStudy longer() {
        return first().with("two.txt", "Cleo: Bread in the second transcript. Salt, too.").atVersion(2);
    }

    private static MadeUpStudy shorter() {
        return first().with("two.txt", "Cleo: Bread in the second transcript. Salt, too.").without(2).inAnalysis(2);
    }

    private static MadeUpStudy grown() {
        return shorter().with("three.txt", "Ben: Salt in the third transcript.").atVersion(2);
    }

    private static MadeUpStudy study() {
        return MadeUpStudy.moderatedBy()
                .exact()
                .coding("late bread", "bread")
                .coding("salt", "salt")
                .theme("what there was to eat", "late bread", "salt");
    }

    private static Fact revised() {
        return new Fact.StudyDescribed(MadeUpStudy.STUDY, new Study(2, "Revised", "en", Names.KEEP, "incident", false,
                "", Lens.NONE, ""));
    }

    private static List<Fact> everything() {
        var facts = new ArrayList<Fact>(first().facts());
        longer().facts().stream().filter(fact -> !facts.contains(fact)).forEach(facts::add);
        facts.add(revised());
        facts.addAll(shorter().removals());
        facts.addAll(shorter().codes());
        facts.addAll(shorter().themes());
        grown().facts().stream().filter(fact -> !facts.contains(fact)).forEach(facts::add);
        return facts;
    }

    private Map<String, List<String>> plainly() {
        forget();
        for (Fact fact : everything()) {
            database.facts().keep(fact);
            composeAll();
        }
        return rows.all();
    }

    private void composeAll() {
        while (!(compose.next() instanceof Idle)) {
            continue;
        }
    }

    private void forget() {
        rows.forget();
        announced.clear();
    }

}
