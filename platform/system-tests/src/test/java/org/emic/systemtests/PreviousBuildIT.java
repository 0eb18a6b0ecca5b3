package org.emic.systemtests;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.emic.systemtests.Study.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Teams update their services one at a time and in any order, and whoever updates everything keeps their studies.
///
/// What the study brings may differ between builds, so no result is compared: every passage is coded, every event is in
/// its topic, and nobody has received what they cannot read.
@EnabledIfSystemProperty(named = "emic.previous", matches = ".+", disabledReason = "there is no previous build here: platform/system-tests/prove previous makes one")
class PreviousBuildIT {

    private static final List<String> MODULES = List.of("ingest-service", "coding-service", "theme-service",
            "report-service", "platform/gateway");

    private final Path previous = Path.of(System.getProperty("emic.previous")).toAbsolutePath();
    private final Study study = GeneratedStudy.of(Sizes.GIVEN.seed(), 100, 4);

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "coding-service", "theme-service", "report-service", "platform/gateway"})
    void oneServiceOfThePreviousBuildWorksAmongTodays(String module) throws Exception {
        Path folder = Undisturbed.folder("previous-" + Path.of(module).getFileName());
        try (RunningEmic emic = RunningEmic.of(mixed(folder.resolve("mixed"), module), folder, Map.of())) {
            Researchers researchers = new Researchers(emic, study);
            researchers.openAndUploadAll();

            assertComplete(emic.resultsOf(researchers), researchers, emic);
        }
    }

    @Test
    void todaysServicesGoOnWithWhatThePreviousBuildHasStoredAndSaid() throws Exception {
        Path folder = Undisturbed.folder("previous-updated");
        int middle = study.uploads().size() / 2;
        try (RunningEmic emic = RunningEmic.of(previous, folder, Map.of())) {
            Researchers researchers = new Researchers(emic, study);
            researchers.open();
            researchers.upload(study.uploads().getFirst());
            researchers.awaitReport();
            for (List<Transcript> transcripts : study.uploads().subList(1, middle)) {
                researchers.upload(transcripts);
            }
            // Stopped in the middle of the work: today's services read what yesterday's have said.
        }
        try (RunningEmic emic = RunningEmic.over(folder)) {
            Researchers researchers = new Researchers(emic, study);
            researchers.openAndUploadAll();

            assertComplete(emic.resultsOf(researchers), researchers, emic);
        }
    }

    /// A built tree of today's modules and one of the previous build.
    private Path mixed(Path folder, String old) throws IOException {
        Files.createDirectories(folder.resolve("platform"));
        // Not a link: the script looks for its modules where it is itself.
        Files.copy(Emic.ROOT.resolve("run"), folder.resolve("run"));
        Files.createSymbolicLink(folder.resolve("platform/launcher"), Emic.ROOT.resolve("platform/launcher"));
        for (String module : MODULES) {
            Path root = module.equals(old) ? previous : Emic.ROOT;
            Files.createSymbolicLink(folder.resolve(module), root.resolve(module));
        }
        return folder;
    }

    private static void assertComplete(Results results, Researchers researchers, RunningEmic emic) throws SQLException {
        Set<List<String>> passages = Codings.of(results.files().codings())
                .rows()
                .stream()
                .map(PreviousBuildIT::passage)
                .collect(toSet());
        assertThat(passages).as("coded passages").hasSize(researchers.incidents());
        Told.in(emic).shouldBeWhatTheOutboxesHold(emic);
        for (String database : RunningEmic.DATABASES) {
            assertThat(deadLetters(database, emic)).as("records that " + database + " cannot read").isZero();
        }
    }

    private static List<String> passage(CSVRecord row) {
        return List.of(row.get("document"), row.get("turn"), row.get("start"), row.get("end"));
    }

    private static int deadLetters(String database, RunningEmic emic) throws SQLException {
        try (Connection connection = emic.database(database);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from dead_letter")) {
            count.next();
            return count.getInt(1);
        }
    }

}
