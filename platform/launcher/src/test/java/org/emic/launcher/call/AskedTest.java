package org.emic.launcher.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskedTest {

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void twoTranscripts() throws IOException {
        Files.writeString(folder.resolve("first_call.txt"), "ANA: One.\n");
        Files.writeString(folder.resolve("second.vtt"), "WEBVTT\n");
    }

    @Test
    void takesTheTitleFromTheFilesWhereNothingElseSaysIt() throws Exception {
        Analysis analysis = asked("first_call.txt", "second.vtt").complete(said::add);

        assertThat(analysis.title()).isEqualTo("first call, second");
        assertThat(analysis.names()).isEqualTo("keep");
        assertThat(analysis.lens()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void fillsWhatTheCallLeavesOpenFromTheStudyFileBesideTheTranscriptsAndSaysSo() throws Exception {
        Files.writeString(folder.resolve("study.yaml"), """
                title: "From the file"
                question: What is justice?
                lens: critical-feminist
                language: en
                note: >-
                  Fictional,
                  all of it.
                moderators: [Ana, Ben]
                colour: blue
                """);
        Asked asked = new Asked(List.of("first_call.txt"), folder, Optional.of("From the call"), Optional.empty(),
                Optional.empty(), List.of(), "incident", "replace", Optional.empty(), Optional.empty(), false,
                Optional.empty());

        Analysis analysis = asked.complete(said::add);

        assertThat(analysis.title()).isEqualTo("From the call");
        assertThat(analysis.question()).contains("What is justice?");
        assertThat(analysis.lens()).contains(new Lens("critical-feminist", Optional.empty(), Optional.empty()));
        assertThat(analysis.language()).contains("en");
        assertThat(analysis.note()).contains("Fictional, all of it.");
        assertThat(analysis.moderators()).containsExactly("Ana", "Ben");
        assertThat(said).hasSize(2);
        assertThat(said.getFirst()).endsWith("study.yaml");
        assertThat(said.getLast()).endsWith("not used: colour");
    }

    @Test
    void leavesTheStudyFileAloneWhereTheTranscriptsAreInSeveralFolders() throws Exception {
        Files.writeString(folder.resolve("study.yaml"), "title: From the file\n");
        Files.writeString(Files.createDirectory(folder.resolve("other")).resolve("third.txt"), "BEN: Two.\n");

        Analysis analysis = asked("first_call.txt", "other/third.txt").complete(said::add);

        assertThat(analysis.title()).isEqualTo("first call, third");
        assertThat(said).isEmpty();
    }

    @Test
    void namesThePlaceInAStudyFileThatIsNotYaml() throws Exception {
        Files.writeString(folder.resolve("study.yaml"), "title: fine\nquestion: \"open\nnote: x\n");

        assertThat(faults(asked("second.vtt"))).singleElement()
                .asString()
                .contains("study.yaml: line ")
                .contains("is not valid YAML");
    }

    @Test
    void takesALensOfOnesOwnByItsNameAndVersion() throws Exception {
        Files.writeString(folder.resolve("mine.yaml"), "name: Our lens\nversion: 3\nconcepts: []\n");

        Analysis analysis = withLens("mine.yaml").complete(said::add);

        assertThat(analysis.lens()).hasValueSatisfying(lens -> {
            assertThat(lens.name()).isEqualTo("Our lens");
            assertThat(lens.version()).contains("3");
            assertThat(lens.source()).isEqualTo("own");
        });
        Files.writeString(folder.resolve("mine.yaml"), "name: Our lens\nversion: 3\nconcepts:\n");
        assertThat(withLens("mine.yaml").complete(said::add).studyId()).isNotEqualTo(analysis.studyId());
    }

    @Test
    void refusesALensThatIsUnknownMissingNamelessOrNoYaml() throws Exception {
        Files.writeString(folder.resolve("nameless.yaml"), "concepts: []\n");
        Files.writeString(folder.resolve("unversioned.yaml"), "name: Ours\n");
        Files.writeString(folder.resolve("list.yaml"), "- name\n");
        Files.writeString(folder.resolve("broken.yaml"), "name: Ours\nversion: \"1\n");
        Files.writeString(folder.resolve("long.yaml"), "name: Ours\nversion: 1\n" + "#\n".repeat(40_000));

        assertThat(faults(withLens("rosy"))).singleElement().asString().contains("--lens", "rosy", "critical-feminist");
        assertThat(faults(withLens("gone.yaml"))).singleElement().asString().startsWith("gone.yaml: whole file: ");
        assertThat(faults(withLens("nameless.yaml"))).containsExactly(
                "nameless.yaml: name: the lens has no name. Add a line 'name: ...'.");
        assertThat(faults(withLens("list.yaml"))).singleElement().asString().startsWith("list.yaml: name: ");
        assertThat(faults(withLens("unversioned.yaml"))).containsExactly(
                "unversioned.yaml: version: the lens has no version. Add a line 'version: ...'.");
        assertThat(faults(withLens("broken.yaml"))).singleElement().asString().contains("is not valid YAML");
        assertThat(faults(withLens("long.yaml"))).singleElement().asString().contains("has more than 64 KiB");
    }

    @Test
    void isTheSameStudyForTheSameCallAndAnotherOneForAnyOther() throws Exception {
        Analysis one = asked("first_call.txt", "second.vtt").complete(said::add);

        assertThat(asked("first_call.txt", "second.vtt").complete(said::add).studyId()).isEqualTo(one.studyId());
        assertThat(asked("second.vtt", "first_call.txt").complete(said::add).studyId()).isNotEqualTo(one.studyId());
        assertThat(withLens("intersectional").complete(said::add).studyId())
                .isNotEqualTo(asked("first_call.txt").complete(said::add).studyId());
        Files.writeString(folder.resolve("second.vtt"), "WEBVTT\n\n");
        assertThat(asked("first_call.txt", "second.vtt").complete(said::add).studyId()).isNotEqualTo(one.studyId());
    }

    private Asked asked(String... files) {
        return new Asked(List.of(files), folder, Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                "incident", "keep", Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    @Test
    void namesTheStudyAfterNobodyWhereNamesAreReplaced() throws Exception {
        Asked asked = new Asked(List.of("first_call.txt", "second.vtt"), folder, Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(), "incident", "replace", Optional.empty(), Optional.empty(), false,
                Optional.empty());

        assertThat(asked.complete(said::add).title()).isEqualTo("2 conversations");
    }

    @Test
    void aRosterIsPartOfWhatIsAnalysed() throws Exception {
        Files.writeString(folder.resolve("who.csv"), "speaker\nAnna\n");
        Analysis without = asked("first_call.txt").complete(said::add);
        Analysis with = withRoster("who.csv").complete(said::add);

        assertThat(with.roster()).map(Document::given).contains("who.csv");
        assertThat(with.studyId()).isNotEqualTo(without.studyId());
        assertThat(faults(withRoster("gone.csv")))
                .containsExactly("gone.csv: whole file: does not exist. Check the name.");
    }

    @Test
    void aCodebookAndCodingsArePartOfWhatIsAnalysed() throws Exception {
        Files.writeString(folder.resolve("mine.csv"), "name\nPay\n");
        Files.writeString(folder.resolve("coded.csv"), "document,turn,code\nfirst_call.txt,0,Pay\n");

        Analysis with = bringing(Optional.of("mine.csv"), false, Optional.of("coded.csv")).complete(said::add);

        assertThat(with.brought().codebook()).map(Document::given).contains("mine.csv");
        assertThat(with.brought().examples()).map(Document::given).contains("coded.csv");
        assertThat(List.of(with.studyId(),
                bringing(Optional.of("mine.csv"), true, Optional.of("coded.csv")).complete(said::add).studyId(),
                bringing(Optional.of("mine.csv"), false, Optional.empty()).complete(said::add).studyId(),
                asked("first_call.txt").complete(said::add).studyId())).doesNotHaveDuplicates();
    }

    @Test
    void everyFileThatIsBroughtAndNotThereIsTold() {
        assertThat(faults(bringing(Optional.of("gone.qdc"), false, Optional.of("gone.csv")))).containsExactly(
                "gone.qdc: whole file: does not exist. Check the name.",
                "gone.csv: whole file: does not exist. Check the name.");
        assertThat(faults(bringing(Optional.empty(), true, Optional.empty())))
                .containsExactly("--codebook-only: there is no codebook. Name one: --codebook FILE.");
    }

    private Asked bringing(Optional<String> codebook, boolean only, Optional<String> examples) {
        return new Asked(List.of("first_call.txt"), folder, Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), "incident", "keep", Optional.empty(), codebook, only, examples);
    }

    private Asked withRoster(String roster) {
        return new Asked(List.of("first_call.txt"), folder, Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), "incident", "keep", Optional.of(roster), Optional.empty(), false, Optional.empty());
    }

    private Asked withLens(String lens) {
        return new Asked(List.of("first_call.txt"), folder, Optional.empty(), Optional.empty(), Optional.of(lens),
                List.of(), "incident", "replace", Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    private List<String> faults(Asked asked) {
        return catchThrowableOfType(BadCall.class, () -> asked.complete(said::add)).faults()
                .stream()
                .map(Fault::line)
                .toList();
    }
}
