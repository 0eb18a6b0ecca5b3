package org.emic.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.emic.contracts.testkit.Contracts;
import org.emic.contracts.testkit.Topic;
import org.emic.ingest.domain.reading.Reads;
import org.emic.messaging.OwnedTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;

/// What the service answers, with a real database; events stay in the outbox, where they are held against their contracts.
class IngestServiceTest extends RunningService {

    @Test
    void opensAStudyOnce() throws Exception {
        open(OPEN).andExpect(status().isOk())
                .andExpect(jsonPath("$.studyId").value(study))
                .andExpect(jsonPath("$.lens.name").value("critical-feminist"));
        open(OPEN.replace("Seven", "Eight")).andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        assertThat(events("StudyOpened.v1")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{}|422|title", "{\"title\": \" \"}|422|title",
            "{\"title\": \"T\", \"segment\": \"page\"}|422|segment",
            "{\"title\": \"T\", \"names\": \"hide\"}|422|names",
            "{\"title\": \"T\", \"language\": \"??\"}|422|language",
            "{\"title\": \"T\", \"lens\": {\"name\": \"\"}}|422|lens"})
    void refusesFieldsThatCannotBe(String body, int status, String field) throws Exception {
        study = UUID.randomUUID().toString();
        open(body).andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].file").value(field));
        assertThat(events("StudyOpened.v1")).isEmpty();
    }

    @Test
    void revisesWhatIsNamedAndLeavesTheRest() throws Exception {
        revise("{\"title\": \" Eight practitioners \", \"note\": null}").andExpect(status().isOk())
                .andExpect(jsonPath("$.revision").value(2))
                .andExpect(jsonPath("$.title").value("Eight practitioners"))
                .andExpect(jsonPath("$.question").value("How do you help?"))
                .andExpect(jsonPath("$.lens.name").value("critical-feminist"))
                .andExpect(jsonPath("$.note").doesNotExist());
        revise("{\"title\": \"Eight practitioners\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$.revision").value(2));
        revise("{}").andExpect(status().isOk()).andExpect(jsonPath("$.revision").value(2));
        assertThat(events("StudyRevised.v1")).singleElement()
                .satisfies(event -> Contracts.validate("emic.studies.v1", "StudyRevised.v1", event));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"title\": null}|title", "{\"title\": \" \"}|title",
            "{\"title\": 7}|title", "{\"language\": \"es\"}|language", "{\"note\": [\"N\"]}|note"})
    void refusesRevisionsThatCannotBe(String body, String field) throws Exception {
        revise(body).andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].file").value(field))
                .andExpect(jsonPath("$.errors[0].remedy").isNotEmpty());
        assertThat(events("StudyRevised.v1")).isEmpty();
    }

    @Test
    void revisesNoStudyThatIsNotThere() throws Exception {
        study = UUID.randomUUID().toString();
        revise("{\"title\": \"T\"}").andExpect(status().isNotFound());
    }

    @Test
    void refusesWhatIsNoJsonAndIdsThatAreNone() throws Exception {
        open("{\"title\": ").andExpect(status().isBadRequest());
        open("[]").andExpect(status().isBadRequest());
        http.perform(get("/studies/api/studies/none").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isBadRequest());
        http.perform(get("/studies/api/studies/" + UUID.randomUUID()).accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isNotFound());
        http.perform(get("/studies/api/studies").header("X-Emic-Door", "another-secret-altogether"))
                .andExpect(status().isForbidden());
    }

    @Test
    void releasesTheDemoAndSaysSoByTheContracts() throws Exception {
        upload(file("transcript.vtt", Reads.bytes("demo/transcript.vtt"))).andExpect(status().isCreated())
                .andExpect(jsonPath("$.releasedThrough").value(1))
                .andExpect(jsonPath("$.transcripts[0].number").value(1))
                .andExpect(jsonPath("$.transcripts[0].turns").value(128))
                .andExpect(jsonPath("$.transcripts[0].words").value(4462))
                .andExpect(jsonPath("$.transcripts[0].alreadyReleased").value(false));
        http.perform(get("/studies/api/studies/" + study).accept(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.title").value("Seven practitioners"))
                .andExpect(jsonPath("$.blocked").value(0))
                .andExpect(jsonPath("$.transcripts", hasSize(1)));
        List<byte[]> passages = events("PassageReleased.v1");
        assertThat(passages).hasSizeGreaterThan(2)
                .allSatisfy(passage -> Contracts.validate("emic.transcripts.v1", "PassageReleased.v1", passage));
        assertThat(events("TranscriptReleased.v1")).singleElement()
                .satisfies(event -> Contracts.validate("emic.transcripts.v1", "TranscriptReleased.v1", event));
        assertThat(events("StudyOpened.v1")).singleElement()
                .satisfies(event -> Contracts.validate("emic.studies.v1", "StudyOpened.v1", event));
        assertThat(keys()).contains(transcriptId() + "/0", transcriptId() + "/1");
    }

    @Test
    void continuesNumbersAndKnowsADocumentAgain() throws Exception {
        upload(file("a.txt", "Anna: The police came.\nBoma: Who?\n"), file("b.txt", "Anna: One.\nBoma: Two.\n"),
                file("copy.txt", "Anna: The police came.\nBoma: Who?\n"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.releasedThrough").value(2))
                .andExpect(jsonPath("$.transcripts[2].number").value(1))
                .andExpect(jsonPath("$.transcripts[2].alreadyReleased").value(true));
        upload(file("a.txt", "Anna: The police came.\nBoma: Who?\n"), file("c.txt", "Anna: Three.\nBoma: Four.\n"))
                .andExpect(jsonPath("$.releasedThrough").value(3))
                .andExpect(jsonPath("$.transcripts[0].alreadyReleased").value(true))
                .andExpect(jsonPath("$.transcripts[1].number").value(3));
        assertThat(events("TranscriptReleased.v1")).hasSize(3);
    }

    @Test
    void releasesADocumentThatWasOpenedInAChild() throws Exception {
        upload(file("a.rtf", "{\\rtf1 {\\b Anna:} The police came.\\par {\\b Boma:} Who?\\par}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.transcripts[0].turns").value(2));
        assertThat(events("TranscriptReleased.v1")).singleElement()
                .satisfies(event -> Contracts.validate("emic.transcripts.v1", "TranscriptReleased.v1", event))
                .satisfies(event -> assertThat(new String(event, StandardCharsets.UTF_8)).contains("\"rtf\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a.txt|EMPTY|422|empty", "a.txt|BLANK|422|white space", "a.txt|PDF|422|PDF",
            "a.txt|NUL|422|binary", "a.txt|LATIN|422|0xE9", "a.txt|PROSE|422|speaker", "a.vtt|PROSE|422|WEBVTT",
            "a.vtt|SILENT|422|names its speaker", "a.txt|LONG|413|line 1 has", "a.txt|LARGE|413|bytes; the limit is",
            "a.xlsx|PROSE|415|Excel sheets", "a.docx|PROSE|422|whatever its name says",
            "a.pdf|BLANK|422|whatever its name says"})
    void refusesWhatCannotBeReadAndKeepsNothing(String name, String kind, int status, String problem) throws Exception {
        upload(file("good.txt", "Anna: The police came.\nBoma: Who?\n"), file(name, bad(kind)))
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors", hasSize(1)))
                .andExpect(jsonPath("$.errors[0].file").value(name))
                .andExpect(jsonPath("$.errors[0].place").isNotEmpty())
                .andExpect(jsonPath("$.errors[0].problem").value(containsString(problem)))
                .andExpect(jsonPath("$.errors[0].remedy").isNotEmpty())
                .andExpect(content().string(not(containsString("secret"))));
        assertThat(count("transcript")).isZero();
        assertThat(events("TranscriptReleased.v1")).isEmpty();
    }

    @Test
    void readsTheEncodingThatIsGiven() throws Exception {
        MockMultipartFile file = new MockMultipartFile("files", "a.txt", "text/plain",
                "Anna: \u201CCaf\u00E9\u201D?\nBoma: Yes.\n"
                        .getBytes(Charset.forName("windows-1252")));
        String transcripts = "/studies/api/studies/" + study + "/transcripts";
        http.perform(multipart(transcripts).file(file).param("encoding", "windows-1252")
                .accept(MediaType.APPLICATION_JSON)).andExpect(status().isCreated());
        assertThat(jdbc.sql("""
                select encoding || ' ' || text from transcript join turn on transcript_id = id
                where study_id = :study and turn = 0""").param("study", UUID.fromString(study)).query(String.class)
                .single()).isEqualTo("windows-1252 \u201CCaf\u00E9\u201D?");
        http.perform(multipart(transcripts).file(file).param("encoding", "ebcdic").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].file").value("encoding"))
                .andExpect(jsonPath("$.errors[0].remedy").value(containsString("windows-1252")));
        http.perform(get("/studies/" + study).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("<option value=\"windows-1252\">")));
    }

    @Test
    void refusesAnUploadWithoutFilesAndOneForNoStudy() throws Exception {
        http.perform(multipart("/studies/api/studies/" + study + "/transcripts").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isBadRequest());
        http.perform(post("/studies/api/studies/" + study + "/transcripts").content("x")
                .contentType(MediaType.TEXT_PLAIN)
                .accept(MediaType.APPLICATION_JSON)).andExpect(status().isUnsupportedMediaType());
        study = UUID.randomUUID().toString();
        upload(file("a.txt", "Anna: One.\nBoma: Two.\n")).andExpect(status().isNotFound());
    }

    @Test
    void takesATranscriptOfModeratorsOnly() throws Exception {
        upload(file("a.txt", "Moderator: Is anybody there?\nModerator: Then we stop.\n"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.transcripts[0].incidents").value(0));
        assertThat(events("PassageReleased.v1")).hasSize(1);
    }

    @Test
    void takesATranscriptBackWithAllItsWords() throws Exception {
        upload(file("a.txt", "Anna: The police came.\nBoma: Who?\n"), file("b.txt", "Anna: The secret.\nBoma: Yes.\n"))
                .andExpect(status().isCreated());
        remove(2).andExpect(status().isNoContent());
        for (String table : List.of("turn", "incident", "passage")) {
            assertThat(jdbc
                    .sql("""
                    select count(*) from %s w where not exists (select from transcript t where t.id = w.transcript_id)"""
                            .formatted(table))
                    .query(Integer.class).single()).as(table).isZero();
        }
        assertThat(jdbc.sql("select convert_from(data, 'UTF8') from outbox_event where subject = :study")
                .param("study", study)
                .query((row, _) -> row.getString(1))
                .list()).noneMatch(told -> told.contains("secret")).noneMatch(told -> told.contains("b.txt"))
                .anyMatch(told -> told.contains("The police came."));
        assertThat(events("TranscriptRemoved.v1")).singleElement()
                .satisfies(event -> Contracts.validate("emic.transcripts.v1", "TranscriptRemoved.v1", event));
        http.perform(get("/studies/api/studies/" + study).accept(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.transcripts", hasSize(1)))
                .andExpect(jsonPath("$.removed[0].number").value(2))
                .andExpect(jsonPath("$.removed[0].documentSha256").isNotEmpty());
    }

    @Test
    void hasWhatWasToldOfItDeletedFromKafka() throws Exception {
        upload(file("a.txt", "Anna: The police came.\nBoma: Who?\n"));
        int before = erasures();
        remove(1).andExpect(status().isNoContent());
        assertThat(erasures()).isEqualTo(before + 1);
    }

    private int erasures() {
        return jdbc.sql("select count(*) from erasure where topic = 'emic.transcripts.v1'")
                .query(Integer.class)
                .single();
    }

    @Test
    void tellsTheRemovalBehindTheReleaseAndOnlyOnce() throws Exception {
        upload(file("a.txt", "Anna: The police came.\nBoma: Who?\n"));
        String key = transcriptId() + "/0";
        remove(1).andExpect(status().isNoContent());
        remove(1).andExpect(status().isGone())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("Transcript 1 was taken back")));
        assertThat(jdbc.sql("select sequence from outbox_event where key = :key and type = 'TranscriptRemoved.v1'")
                .param("key", key)
                .query(Integer.class)
                .list()).containsExactly(2);
    }

    @Test
    void neverGivesTheNumberOfARemovedTranscriptAgain() throws Exception {
        upload(file("a.txt", "Anna: The police came.\nBoma: Who?\n"));
        remove(1);
        upload(file("b.txt", "Anna: One.\nBoma: Two.\n")).andExpect(jsonPath("$.transcripts[0].number").value(2));
    }

    @Test
    void refusesADocumentThatWasTakenBackAndSaysWhatToDo() throws Exception {
        upload(file("a.txt", "Anna: The police came.\nBoma: Who?\n"));
        remove(1);
        upload(file("again.txt", "Anna: The police came.\nBoma: Who?\n"), file("b.txt", "Anna: One.\nBoma: Two.\n"))
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors", hasSize(1)))
                .andExpect(jsonPath("$.errors[0].file").value("again.txt"))
                .andExpect(jsonPath("$.errors[0].remedy").value(containsString("another study")));
        assertThat(count("transcript")).isZero();
        assertThat(events("TranscriptReleased.v1")).isEmpty();
    }

    @Test
    void removesNothingThatIsNotThere() throws Exception {
        remove(1).andExpect(status().isNotFound());
        study = UUID.randomUUID().toString();
        remove(1).andExpect(status().isNotFound());
    }

    @Test
    void takesATranscriptBackByAFormThatSaysWhatItMeans() throws Exception {
        upload(file("a.txt", "Anna: The police came.\nBoma: Who?\n"));
        String page = "/studies/" + study;
        String action = page + "/transcripts/1/removal";
        http.perform(get(page).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString(action)))
                .andExpect(content().string(containsString("cannot be undone")));
        http.perform(post(action).accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl(page));
        http.perform(post(action).accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl(page));
        http.perform(get(page).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("Taken back: transcript")))
                .andExpect(content().string(not(containsString("a.txt"))));
        http.perform(get(page + "/transcripts/1").accept(MediaType.TEXT_HTML)).andExpect(status().isGone());
        http.perform(multipart(page + "/transcripts").file(file("a.txt", "Anna: The police came.\nBoma: Who?\n"))
                .accept(MediaType.TEXT_HTML))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("was taken back on")));
        assertThat(events("TranscriptRemoved.v1")).hasSize(1);
    }

    @Test
    void showsStudiesAndTranscriptsOnPages() throws Exception {
        upload(file("<b>\u202Ex.txt", "Anna: <script>alert(1)</script> [laughs] came.\nBoma: Who?\n"));
        http.perform(get("/studies").accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Seven practitioners")));
        http.perform(get("/studies/operations").accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Records that could not be read")));
        http.perform(get("/studies/" + study).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Fictional.")))
                .andExpect(content().string(containsString("&lt;b&gt;x.txt")))
                .andExpect(content().string(containsString("/reports/studies/" + study)));
        http.perform(get("/studies/" + study + "/transcripts/1").accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;script&gt;")))
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(containsString("<mark title=\"laughter\">[laughs]</mark>")));
        http.perform(get("/studies/" + study + "/transcripts/2").accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound());
    }

    @Test
    void opensRevisesAndUploadsByForms() throws Exception {
        String page = Objects.requireNonNull(http.perform(post("/studies").param("title", "By hand")
                .param("moderators", "Anna, Boma")
                .param("reviewed", "no")
                .param("names", "keep")
                .accept(MediaType.TEXT_HTML)).andExpect(status().isSeeOther()).andReturn().getResponse()
                .getRedirectedUrl());
        study = page.substring(page.lastIndexOf('/') + 1);
        http.perform(post(page).param("title", "By hand, again").param("note", "A note").accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl(page));
        assertThat(events("StudyRevised.v1")).singleElement()
                .satisfies(event -> Contracts.validate("emic.studies.v1", "StudyRevised.v1", event));
        http.perform(
                multipart(page + "/transcripts").file(file("a.txt", "It was the secret.")).accept(MediaType.TEXT_HTML))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("a.txt")))
                .andExpect(content().string(containsString("Nothing was added")));
        http.perform(multipart(page + "/transcripts").file(file("a.txt", "Cara: One.\nDana: Two.\n"))
                .accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl(page)).andExpect(header().exists("Location"));
        http.perform(post("/studies").param("title", " ").accept(MediaType.TEXT_HTML))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void ownsItsTopicsAsTheContractsDeclareThem() {
        assertThat(ownedTopics).hasSize(2).allSatisfy(owned -> {
            Topic declared = Contracts.topic(owned.name());
            assertThat(declared.owner()).isEqualTo("ingest-service");
            assertThat(owned).isEqualTo(new OwnedTopic(declared.topic(), declared.partitions(), declared.retention(),
                    declared.segment()));
        });
    }

    private static byte[] bad(String kind) {
        String text = Map
                .of("EMPTY", "", "BLANK", " \n\n", "PDF", "%PDF-1.7\nsecret", "NUL", "Anna: secret\0\0", "LATIN",
                        "Anna: caf\u00E9", "PROSE", "It was the secret of the house.", "SILENT",
                        "WEBVTT\n\n00:01.000 --> 00:02.000\nthe secret\n", "LONG", "Anna: " + "secret ".repeat(200_000),
                        "LARGE",
                        "Anna: secret\n".repeat(200_000))
                .getOrDefault(kind, "");
        return text.getBytes(kind.equals("LATIN") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
