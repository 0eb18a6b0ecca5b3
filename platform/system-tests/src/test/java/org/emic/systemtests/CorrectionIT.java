package org.emic.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.emic.systemtests.Browser.Answer;
import org.emic.systemtests.Study.Transcript;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A turn of a released transcript is reworded: the study is analysed as if it had been written so from the beginning.
class CorrectionIT {

    private static final int TURN = 5;
    private static final String WORDS = "The wrong minutes were read aloud at the second hearing, and nobody objected.";

    private static RunningEmic emic;
    private static Researchers corrected;
    private static Researchers undisturbed;
    private static Study study;
    private static String wordsBefore;

    @BeforeAll
    static void aTurnIsReworded() throws Exception {
        List<Transcript> transcripts = GeneratedStudy.of(Sizes.GIVEN.seed(), 120, 2).uploads().getFirst();
        List<Transcript> asCorrected = new ArrayList<>(transcripts);
        asCorrected.set(0, reworded(transcripts.getFirst()));
        study = of("corrected", transcripts);
        wordsBefore = line(transcripts.getFirst(), TURN).replaceFirst("^[^:]+: ", "");

        emic = RunningEmic.over(Undisturbed.folder("corrected"));
        corrected = new Researchers(emic, study);
        corrected.openAndUploadAll();
        corrected.awaitReport();
        int analysis = corrected.analysis();
        Answer answer = corrected.post("/transcripts/1/corrections", """
                {"basedOn": 1, "who": "Ruth", "why": "heard again",
                 "acts": [{"act": "reword", "turn": %d, "text": "%s"}]}""".formatted(TURN, WORDS));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        corrected.awaitReportAfter(analysis);

        undisturbed = new Researchers(emic, of("undisturbed", asCorrected));
        undisturbed.openAndUploadAll();
        undisturbed.awaitReport();
    }

    @AfterAll
    static void stop() {
        emic.close();
    }

    private static Study of(String name, List<Transcript> transcripts) {
        return new Study(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
                "{\"title\": \"Corrected\", \"names\": \"keep\", \"segment\": \"incident\"}", List.of(transcripts));
    }

    private static Transcript reworded(Transcript transcript) {
        List<String> lines = new ArrayList<>(transcript.text().lines().toList());
        lines.set(TURN, lines.get(TURN).replaceFirst(":.*", ": " + WORDS));
        return new Transcript(transcript.name(), String.join("\n", lines) + "\n");
    }

    /// Each line is a turn.
    private static String line(Transcript transcript, int turn) {
        return transcript.text().lines().toList().get(turn);
    }

    @Test
    void theReportHasTheNewWordsAndTheTurnsOfTheCorrectedText() throws Exception {
        assertThat(corrected.turns().lines()).isEqualTo(undisturbed.turns().lines())
                .anySatisfy(line -> assertThat(line).endsWith(WORDS));
        assertThat(Codings.of(corrected.files().codings()).rows()).extracting(row -> row.get("text"))
                .contains(WORDS)
                .doesNotContain(wordsBefore);
    }

    @Test
    void theCodingsAreThoseOfTheCorrectedTextButForTheirIds() throws Exception {
        assertThat(withoutIds(corrected)).isEqualTo(withoutIds(undisturbed)).isNotEmpty();
    }

    private static List<Map<String, String>> withoutIds(Researchers researchers) throws InterruptedException {
        return Codings.of(researchers.files().codings()).rows().stream().map(row -> {
            Map<String, String> fields = new TreeMap<>(row.toMap());
            fields.remove("coding_id");
            fields.remove("code_id");
            return fields;
        }).toList();
    }

    @Test
    void incidentsOfOtherTurnsKeepTheirIds() {
        Map<Integer, List<String>> first = incidents(1);
        Map<Integer, List<String>> second = incidents(2);
        assertThat(second.get(TURN)).isNotEmpty().doesNotContainAnyElementsOf(first.get(TURN));
        first.remove(TURN);
        second.remove(TURN);
        assertThat(second).isEqualTo(first).isNotEmpty();
    }

    /// Turn -> ids, of the first transcript in one version.
    private static Map<Integer, List<String>> incidents(int version) {
        Map<Integer, List<String>> incidents = new TreeMap<>();
        Topics.of(emic).records("emic.transcripts.v1"::equals).forEach(record -> {
            JsonNode said = JsonMapper.shared().readTree(record.value());
            if (said.has("passage") && said.path("studyId").asString().equals(study.id().toString())
                    && said.path("transcriptNumber").asInt() == 1 && said.path("version").asInt(1) == version) {
                said.path("incidents")
                        .forEach(incident -> incidents
                                .computeIfAbsent(incident.path("turn").asInt(), _ -> new ArrayList<>())
                                .add(incident.path("incident").asString()));
            }
        });
        return incidents;
    }

    @Test
    void theFirstVersionCanStillBeRead() throws Exception {
        assertThat(corrected.read("/transcripts/1/versions").valueStream().map(one -> one.path("version").asInt()))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(new AllPages(emic.browser(), study.id()).shown()).as("pages with the words of before")
                .anySatisfy((path, page) -> {
                    assertThat(path).startsWith("/studies/");
                    assertThat(Jsoup.parse(page.text()).text()).contains(wordsBefore);
                });
    }

}
