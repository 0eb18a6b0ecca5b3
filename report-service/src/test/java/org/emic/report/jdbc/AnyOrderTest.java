package org.emic.report.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.emic.messaging.test.FreshDatabase;
import org.emic.report.Hostile;
import org.emic.report.MadeUpStudy;
import org.emic.report.domain.Coding;
import org.emic.report.domain.Fact;
import org.emic.report.domain.Passage;
import org.emic.report.domain.PassageCodings;
import org.emic.report.domain.Status;
import org.emic.report.domain.Versions;
import org.emic.report.domain.report.ComposeReports;
import org.emic.report.domain.report.ComposeReports.Idle;
import org.emic.report.domain.report.ComposeReports.Outcome;
import org.emic.report.domain.report.ComposeReports.ReportMade;
import org.emic.report.domain.report.Edition;
import org.emic.report.domain.report.ReportFile;
import org.emic.report.domain.report.Told;
import org.emic.report.render.RenderReport;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Facts in a real database, in any order that Kafka may bring them in: events of one topic and key keep theirs.
final class AnyOrderTest {

    private static final DataSource DATA = migrated();
    private static final MadeUpStudy STUDY = Hostile.study().exact();
    private static final List<String> FILES = fingerprints(STUDY);
    private static List<String> filesOfDecided = List.of();

    private final ReportDatabase database = ReportDatabase.of(new JdbcTemplate(DATA), Undecided.NOTHING);
    private final List<Edition> announced = new ArrayList<>();
    private final ComposeReports compose = new ComposeReports(database.changes(), database.analyses(),
            database.reports(), new RenderReport("test"), (_, edition, _) -> announced.add(edition));

    private static DataSource migrated() {
        DataSource data = FreshDatabase.create().dataSource();
        Flyway.configure().dataSource(data).locations("classpath:db").load().migrate();
        return data;
    }

    private static List<String> fingerprints(MadeUpStudy study) {
        return new RenderReport("test").files(Told.report(study.facts())).stream().map(ReportFile::sha256).toList();
    }

    private void forgetAll() {
        new JdbcTemplate(DATA).execute("""
                truncate study, transcript, passage, passage_coded, codebook_version, code, codes_completed,
                    themes_synthesised, themes_completed, report, report_file, composing, change, removed_transcript,
                    words_given_up, codings_given_up""");
        announced.clear();
    }

    private void composeAll() {
        Outcome last;
        do {
            last = compose.next();
        } while (!(last instanceof Idle));
    }

    private List<String> files() {
        return database.reports()
                .newest(MadeUpStudy.STUDY)
                .map(report -> report.files().stream().map(file -> file.sha256()).toList())
                .orElse(List.of());
    }

    @Property(tries = 40)
    void anyOrderAndAnyRepetitionGiveTheSameFilesAndOneAnnouncement(@ForAll long seed) {
        forgetAll();
        var random = new Random(seed);
        for (Fact fact : interleaved(STUDY, random)) {
            database.facts().keep(fact);
            if (random.nextInt(4) == 0) {
                database.facts().keep(fact);
            }
            if (random.nextInt(3) == 0) {
                composeAll();
            }
        }
        composeAll();

        assertThat(files()).isEqualTo(FILES);
        assertThat(announced).hasSize(1);
    }

    /// The same analysis is complete once more through the same transcript.
    @Property(tries = 40)
    void whatPeopleDecideIsReportedWheneverItIsHeardOf(@ForAll long seed) {
        List<Fact> codes = new ArrayList<>(STUDY.codes());
        List<Fact> themes = new ArrayList<>(STUDY.themes());
        codes.addAll(decided(STUDY.codes()));
        STUDY.themes().forEach(fact -> themes.add(ofDecided(fact)));
        List<String> expected = inOrder(codes, themes);
        assertThat(expected).isNotEqualTo(FILES);

        forgetAll();
        var random = new Random(seed);
        for (Fact fact : interleaved(codes, themes, random)) {
            database.facts().keep(fact);
            if (random.nextInt(3) == 0) {
                composeAll();
            }
        }
        composeAll();
        assertThat(files()).isEqualTo(expected);
        assertThat(rows("codes_completed")).isLessThanOrEqualTo(2);
    }

    /// What comes of it in canonical order is the same each time.
    private List<String> inOrder(List<Fact> codes, List<Fact> themes) {
        if (filesOfDecided.isEmpty()) {
            forgetAll();
            Stream.of(STUDY.studies(), STUDY.transcripts(), codes, themes)
                    .flatMap(List::stream)
                    .forEach(database.facts()::keep);
            composeAll();
            filesOfDecided = files();
        }
        return filesOfDecided;
    }

    private static int rows(String table) {
        return Objects
                .requireNonNull(new JdbcTemplate(DATA).queryForObject("select count(*) from " + table, Integer.class));
    }

    /// Somebody confirms the first coding.
    private static List<Fact> decided(List<Fact> codes) {
        Fact.PassageCoded first = (Fact.PassageCoded) codes.stream()
                .filter(fact -> fact instanceof Fact.PassageCoded)
                .findFirst()
                .orElseThrow();
        PassageCodings was = first.codings();
        List<Coding> codings = new ArrayList<>(was.codings());
        Coding coding = codings.getFirst();
        codings.set(0, new Coding(coding.id(), coding.incident(), coding.code(), coding.similarity(), Status.CONFIRMED,
                "Ada", coding.span()));
        Fact.CodesCompleted completed = (Fact.CodesCompleted) codes.getLast();
        Versions versions = completed.versions().orElseThrow();
        List<Versions.OfTranscript> transcripts = versions.transcripts()
                .stream()
                .map(told -> new Versions.OfTranscript(told.transcriptId(), told.number(), told.version(),
                        IntStream.rangeClosed(1, told.passages().size())
                                .mapToObj(passage -> told.passages().get(passage - 1)
                                        + (told.number() == was.transcript() && passage == was.passage() ? 1 : 0))
                                .toList()))
                .toList();
        int latest = versions.transcripts()
                .stream()
                .filter(told -> told.number() == was.transcript())
                .mapToInt(told -> told.passages().get(was.passage() - 1))
                .sum();
        return List.of(
                new Fact.PassageCoded(first.study(), first.analysis(),
                        new PassageCodings(was.transcript(), was.passage(), latest + 1, codings, was.uncoded()),
                        "decided"),
                new Fact.CodesCompleted(completed.study(), completed.analysis(), completed.through(),
                        completed.counts(), "0".repeat(64), completed.method(),
                        Optional.of(new Versions(versions.codebook(), transcripts)), completed.gaps()));
    }

    private static Fact ofDecided(Fact fact) {
        return switch (fact) {
            case Fact.ThemesSynthesised told -> new Fact.ThemesSynthesised(told.study(), told.analysis(),
                    told.through(), "0".repeat(64), told.themes(), told.parameters(),
                    told.fingerprint().isEmpty() ? "" : "1".repeat(64));
            case Fact.ThemesCompleted told -> new Fact.ThemesCompleted(told.study(), told.analysis(), told.through(),
                    "0".repeat(64), told.themes(), told.subThemes(), "1".repeat(64), told.gaps());
            default -> fact;
        };
    }

    /// Each passage and each transcript has a key of its own; codes and themes have one each.
    private static List<Fact> interleaved(MadeUpStudy study, Random random) {
        return interleaved(study.codes(), study.themes(), random);
    }

    private static List<Fact> interleaved(List<Fact> codes, List<Fact> themes, Random random) {
        List<List<Fact>> keys = new ArrayList<>();
        MadeUpStudy study = STUDY;
        study.studies().forEach(fact -> keys.add(new ArrayList<>(List.of(fact))));
        study.transcripts().forEach(fact -> keys.add(new ArrayList<>(List.of(fact))));
        keys.add(new ArrayList<>(codes));
        keys.add(new ArrayList<>(themes));
        var order = new ArrayList<Fact>();
        while (!keys.isEmpty()) {
            List<Fact> key = keys.get(random.nextInt(keys.size()));
            order.add(key.removeFirst());
            keys.removeIf(List::isEmpty);
        }
        return order;
    }

    @Test
    void aHigherVersionOfAPassageReplacesALowerOneWhicheverCameFirst() {
        for (boolean higherFirst : new boolean[]{true, false}) {
            forgetAll();
            for (Fact fact : STUDY.facts()) {
                if (fact instanceof Fact.PassageCoded coded) {
                    Fact older = new Fact.PassageCoded(coded.study(), 1, older(coded.codings()), coded.event());
                    Fact newer = new Fact.PassageCoded(coded.study(), 1, versioned(coded.codings(), 1), coded.event());
                    database.facts().keep(higherFirst ? newer : older);
                    database.facts().keep(higherFirst ? older : newer);
                } else {
                    database.facts().keep(fact);
                }
            }
            composeAll();
            assertThat(files()).isEqualTo(FILES);
        }
    }

    private static PassageCodings older(PassageCodings codings) {
        return new PassageCodings(codings.transcript(), codings.passage(), 0, List.of(),
                codings.codings().stream().map(coding -> coding.incident()).distinct().toList());
    }

    private static PassageCodings versioned(PassageCodings codings, int version) {
        return new PassageCodings(codings.transcript(), codings.passage(), version, codings.codings(),
                codings.uncoded());
    }

    @Test
    void aNewAnalysisIsBuiltBesideTheOldOneAndTakesItsPlaceWhenItIsComplete() {
        forgetAll();
        STUDY.facts().forEach(database.facts()::keep);
        composeAll();

        MadeUpStudy second = Hostile.study().exact().inAnalysis(2);
        second.codes().forEach(database.facts()::keep);
        composeAll();
        assertThat(files()).isEqualTo(FILES);
        assertThat(database.progress().of(MadeUpStudy.STUDY).analysis()).isEqualTo(2);
        assertThat(database.progress().of(MadeUpStudy.STUDY).upToDate()).isFalse();

        second.themes().forEach(database.facts()::keep);
        composeAll();
        assertThat(announced).extracting(Edition::analysis).containsExactly(1, 2);
        assertThat(files()).isEqualTo(fingerprints(second)).isNotEqualTo(FILES);
        assertThat(files().subList(0, 2)).isEqualTo(FILES.subList(0, 2));
        assertThat(new JdbcTemplate(DATA).queryForObject("select count(*) from passage_coded where analysis = 1",
                Integer.class)).isZero();
    }

    @Test
    void whatALowerAnalysisSaysLateIsDropped() {
        forgetAll();
        MadeUpStudy second = Hostile.study().exact().inAnalysis(2);
        second.facts().forEach(database.facts()::keep);
        composeAll();
        List<String> files = files();

        STUDY.facts().forEach(database.facts()::keep);
        composeAll();

        assertThat(files()).isEqualTo(files);
        assertThat(announced).hasSize(1);
        assertThat(new JdbcTemplate(DATA).queryForObject("select count(*) from code where analysis = 1",
                Integer.class)).isZero();
    }

    @Test
    void aFurtherTranscriptIsWaitedForAndThenCovered() {
        forgetAll();
        STUDY.facts().forEach(database.facts()::keep);
        composeAll();

        MadeUpStudy longer = Hostile.study().exact().with("third.txt", "Ann: Nobody believed the third of them.");
        longer.transcripts().forEach(database.facts()::keep);
        composeAll();
        assertThat(database.progress().of(MadeUpStudy.STUDY).upToDate()).isFalse();
        assertThat(files()).isEqualTo(FILES);

        longer.codes().forEach(database.facts()::keep);
        longer.themes().forEach(database.facts()::keep);
        composeAll();
        assertThat(announced).extracting(Edition::through).containsExactly(2, 3);
        assertThat(database.progress().of(MadeUpStudy.STUDY).upToDate()).isTrue();
    }

    @Test
    void oneStudyIsComposedByOneWorkerAtATimeAndNobodyElseWaits() throws Exception {
        forgetAll();
        STUDY.facts().forEach(database.facts()::keep);
        try (var first = DATA.getConnection()) {
            first.setAutoCommit(false);
            var composing = ReportDatabase.of(new JdbcTemplate(
                    new SingleConnectionDataSource(first, true)), Undecided.NOTHING);
            assertThat(composing.changes().take()).isPresent();

            assertThat(database.changes().take()).isEmpty();
            database.facts().keep(STUDY.studies().getFirst());
            assertThat(compose.next()).isInstanceOf(Idle.class);
            first.rollback();
        }
        assertThat(compose.next()).isInstanceOf(ReportMade.class);
    }

    @Test
    void whatArrivesWhileAReportIsComposedIsLookedAtAfterwards() {
        forgetAll();
        STUDY.facts().forEach(database.facts()::keep);
        var taken = database.changes().take().orElseThrow();
        database.facts().keep(STUDY.studies().getFirst());
        database.changes().done(taken);

        Optional<?> left = database.changes().take();
        assertThat(left).isPresent();
    }

    @Test
    void aStudyThatWasPutOffLetsTheOthersGoFirst() {
        forgetAll();
        STUDY.facts().forEach(database.facts()::keep);
        database.changes().putOff(MadeUpStudy.STUDY, Duration.ofMinutes(5));
        assertThat(compose.next()).isInstanceOf(Idle.class);

        database.changes().putOff(MadeUpStudy.STUDY, Duration.ZERO);
        assertThat(compose.next()).isInstanceOf(ReportMade.class);
    }

    @Test
    void progressCountsWhatArrived() {
        forgetAll();
        var nothing = database.progress().of(MadeUpStudy.STUDY);
        assertThat(nothing.incidents()).isZero();
        assertThat(nothing.report()).isEmpty();

        STUDY.facts().forEach(database.facts()::keep);
        var all = database.progress().of(MadeUpStudy.STUDY);
        int incidents = STUDY.transcripts()
                .stream()
                .mapToInt(fact -> fact instanceof Fact.PassageReleased(_, _, Passage passage)
                        ? passage.incidents().size()
                        : 0)
                .sum();
        assertThat(all.transcripts()).isEqualTo(2);
        assertThat(all.incidents()).isEqualTo(incidents);
        assertThat(all.compared()).isEqualTo(incidents);
        assertThat(all.codes()).isEqualTo(3);
        assertThat(all.themes()).isEqualTo(2);
        assertThat(all.subThemes()).isEqualTo(1);
        assertThat(all.analysis()).isEqualTo(1);
    }

}
