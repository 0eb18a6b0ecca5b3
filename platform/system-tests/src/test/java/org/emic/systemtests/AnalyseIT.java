package org.emic.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The example study from its captions to its report, twice.
class AnalyseIT {

    private static final List<String> FILES = List.of("codings.csv", "manifest.json", "report.html", "themes.json");

    @TempDir
    private static Path folder;

    private static Emic.Outcome first;

    private static Emic.Outcome second;

    @BeforeAll
    static void analyseTwice() {
        Path transcript = Emic.example("justice-focus-group/transcript.vtt");
        first = Emic.analyse(folder, transcript, "--names", "keep", "--out", "first");
        second = Emic.analyse(folder, transcript, "--names", "keep", "--out", "second");
    }

    @Test
    void theResultFilesAreWrittenAndNamed() {
        assertThat(first.exit()).as(first.errors()).isZero();
        assertThat(first.lines()).map(line -> Path.of(line).getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(FILES);
        assertThat(FILES).allSatisfy(file -> assertThat(folder.resolve("first").resolve(file)).isNotEmptyFile());
    }

    @Test
    void everyStageTellsHowFarItHasCome() {
        assertThat(first.errors()).contains("start", "ingest", "embed", "compare", "themes", "report");
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        assertThat(second.exit()).as(second.errors()).isZero();
        assertThat(List.of("codings.csv", "themes.json"))
                .allSatisfy(file -> assertThat(folder.resolve("second").resolve(file))
                        .hasSameBinaryContentAs(folder.resolve("first").resolve(file)));
    }

    @Test
    void everyCodedTextStandsVerbatimInTheTranscript() throws IOException {
        String spoken = Files.readString(Emic.example("justice-focus-group/transcript.txt")).replaceAll("\\s+", " ");
        assertThat(Codings.in(folder.resolve("first")).rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(spoken).contains(row.get("text").replaceAll("\\s+", " "));
            assertThat(row.get("text").codePointCount(0, row.get("text").length()))
                    .isEqualTo(Integer.parseInt(row.get("end")) - Integer.parseInt(row.get("start")));
        });
    }

    @Test
    void everyQuoteStandsVerbatimInTheTranscript() throws IOException {
        String spoken = Files.readString(Emic.example("justice-focus-group/transcript.txt")).replaceAll("\\s+", " ");
        JsonNode themes = JsonMapper.shared().readTree(folder.resolve("first/themes.json").toFile());
        assertThat(themes.findValues("quotes")).isNotEmpty().allSatisfy(quotes -> {
            for (JsonNode quote : quotes) {
                assertThat(spoken).contains(quote.path("text").asString().replaceAll("\\s+", " "));
            }
        });
    }

    @Test
    void namesAreReplacedUnlessTheCallKeepsThem() throws IOException {
        Path transcript = Files.writeString(folder.resolve("Interview Zawadi Okonjo.txt"),
                """
                        Zawadi Okonjo: Officer Radomir Petrusek believed me. He took me to a shelter in Bratislava and waited.
                        Interviewer: What happened then?
                        Zawadi Okonjo: Petrusek's colleagues called me a criminal. They asked for papers that I did not have.
                        """);
        Emic.Outcome outcome = Emic.analyse(folder, transcript, "--out", "replaced");
        assertThat(outcome.exit()).as(outcome.errors()).isZero();
        for (String file : FILES) {
            assertThat(folder.resolve("replaced").resolve(file)).content()
                    .doesNotContain("Zawadi", "Okonjo", "Petrusek", "Radomir", "Bratislava");
        }
        assertThat(folder.resolve("replaced/report.html")).content()
                .contains("Names were replaced by pseudonyms; nobody has reviewed that");
        assertThat(Codings.in(folder.resolve("replaced")).rows()).isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("speaker")).startsWith("Person "));
    }

    @Test
    void severalSpeakersShareCodes() {
        assertThat(Codings.in(folder.resolve("first")).speakersByCode().values()).filteredOn(speakers -> speakers > 1)
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theModeratorIsContextAndNotCoded() {
        assertThat(Codings.in(folder.resolve("first")).rows())
                .noneMatch(row -> row.get("speaker").equals("Nadine Ostrow"));
    }

    @Test
    void nothingUnreadIsShownAsAFinding() throws IOException {
        String report = Files.readString(folder.resolve("first/report.html"));
        int codings = Math.toIntExact(Codings.in(folder.resolve("first"))
                .rows()
                .stream()
                .map(row -> row.get("coding_id"))
                .distinct()
                .count());
        assertThat(report).contains("Unreviewed machine sorting: not findings",
                "0 of %d codings read by a person".formatted(codings), "This conversation is fictional.");
        assertThat(Codings.in(folder.resolve("first")).rows())
                .allSatisfy(row -> assertThat(row.get("status")).isEqualTo("suggested"));
    }

}
