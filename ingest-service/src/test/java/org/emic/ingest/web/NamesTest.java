package org.emic.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.emic.contracts.testkit.Contracts;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.names.Verdicts.Verdict;
import org.emic.ingest.domain.study.DecideOnName;
import org.emic.ingest.domain.study.StudyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/// Where a study wants names replaced, no real name leaves.
class NamesTest extends RunningService {

    private static final MockMultipartFile FIRST = file("Interview_Zawadi_Okonjo.txt", """
            Talk with Zawadi Okonjo

            Nadine Ostrow: Who helped you, Zawadi?
            Zawadi Okonjo: Officer Radomir Petrusek did. He works in Bratislava, call him on +421 905 123 456.
            Nadine Ostrow: And Mr Petrusek's colleagues?
            Zawadi Okonjo: They wrote to zawadi.okonjo@example.org and never came.
            """);
    private static final List<String> REAL = List.of("Zawadi", "Okonjo", "Radomir", "Petrusek", "Bratislava", "905 123",
            "Nadine", "Ostrow", "example.org");

    @Autowired
    private DecideOnName decideOnName;

    @BeforeEach
    void openAStudyThatReplacesNames() throws Exception {
        openAnother(false);
    }

    private void openAnother(boolean reviewed) throws Exception {
        study = UUID.randomUUID().toString();
        open(OPEN.replace("\"keep\"", "\"replace\"").replace("\"language\"",
                "\"reviewed\": " + reviewed + ", \"language\""))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.names").value("replace"));
    }

    @Test
    void noRealNameIsInAnyEvent() throws Exception {
        upload(FIRST).andExpect(status().isCreated());
        assertThat(events("TranscriptReleased.v1")).singleElement().satisfies(event -> {
            Contracts.validate("emic.transcripts.v1", "TranscriptReleased.v1", event);
            assertThat(text(event)).contains("\"names\":\"replace\"", "\"reviewed\":false");
        });
        assertThat(told()).hasSize(2).allSatisfy(event -> assertThat(event).doesNotContain(REAL));
        assertThat(told().toString()).contains("[Person ", "[Place ", "[phone number]", "[e-mail address]",
                "'s colleagues");
    }

    @Test
    void noRealNameStandsBeforeTheFirstTurn() throws Exception {
        upload(FIRST);
        assertThat(jdbc.sql("select preamble from transcript where study_id = :study")
                .param("study", UUID.fromString(study))
                .query((row, number) -> row.getString(1))
                .single()).startsWith("Talk with [Person ").doesNotContain(REAL);
    }

    @Test
    void theSameNameIsTheSamePseudonymInEveryTranscriptOfAStudyAndAnotherInAnother() throws Exception {
        upload(FIRST);
        upload(file("b.txt", "Zawadi Okonjo: I saw Radomir Petrusek again.\nBoma: When?\n"));
        List<String> both = told().stream().map(NamesTest::speaker).distinct().toList();
        assertThat(both).hasSize(1);
        openAnother(false);
        upload(FIRST);
        assertThat(told().stream().map(NamesTest::speaker).toList()).isNotEmpty().doesNotContainAnyElementsOf(both);
    }

    @Test
    void theKeyIsSealed() throws Exception {
        upload(FIRST);
        List<byte[]> sealed = jdbc.sql("select name from pseudonym where study_id = :study")
                .param("study", UUID.fromString(study))
                .query((row, number) -> row.getBytes(1))
                .list();
        assertThat(sealed).isNotEmpty()
                .allSatisfy(name -> assertThat(text(name).toLowerCase(java.util.Locale.ROOT)).doesNotContain("zawadi",
                        "okonjo", "petrusek"));
    }

    @Test
    void theKeyIsShownToWhoSaysWhoAndWhyAndThatIsWrittenDown() throws Exception {
        upload(FIRST);
        String page = "/studies/" + study + "/key";
        http.perform(get("/studies/" + study).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString(page)));
        http.perform(get(page).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(not(containsString("petrusek"))))
                .andExpect(content().string(containsString("Nobody yet.")));
        http.perform(post(page).param("who", "Nadine").accept(MediaType.TEXT_HTML))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(not(containsString("petrusek"))));
        http.perform(post(page).param("who", "Nadine").param("why", "A withdrawal").accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("petrusek")))
                .andExpect(content().string(containsString("A withdrawal")));
        assertThat(count("key_look")).isEqualTo(1);
    }

    @Test
    void aNameIsErasedFromTheKeyAndItsPseudonymIsNobodyElses() throws Exception {
        upload(FIRST);
        String bearer = jdbc.sql("select bearer from pseudonym where study_id = :study and kind = 'place'")
                .param("study", UUID.fromString(study))
                .query(String.class)
                .single();
        erase("bearer", bearer, "").andExpect(status().isUnprocessableContent());
        assertThat(sealed()).hasSameSizeAs(rows());
        erase("bearer", bearer, "She asked for it").andExpect(redirectedUrl("/studies/" + study + "/key"));
        assertThat(sealed()).hasSize(rows().size() - 1);
        http.perform(post("/studies/" + study + "/key").param("who", "Nadine")
                .param("why", "A look")
                .accept(MediaType.TEXT_HTML))
                .andExpect(content().string(not(containsString("bratislava"))))
                .andExpect(content().string(containsString("She asked for it")))
                .andExpect(content().string(containsString(bearer + " (1)")));
        upload(file("b.txt", "Anna: We went back to Bratislava, in Bratislava it rained.\nBoma: When?\n"));
        assertThat(jdbc.sql("select count(*) from pseudonym where study_id = :study and bearer = :bearer")
                .param("study", UUID.fromString(study))
                .param("bearer", bearer)
                .query(Integer.class)
                .single()).isEqualTo(1);
        assertThat(told().getLast()).doesNotContain("Bratislava");
    }

    @Test
    void whatWasDecidedAboutWordsIsErased() throws Exception {
        for (String kind : List.of("person", "none")) {
            decided("Quorra", kind);
        }
        decided("Xandith", "person");
        assertThat(count("name_verdict")).isEqualTo(3);
        erase("words", "QUORRA", "No longer wanted").andExpect(redirectedUrl("/studies/" + study + "/key"));
        assertThat(count("name_verdict")).isEqualTo(1);
        assertThat(count("name_erasure")).isEqualTo(1);
    }

    @Test
    void namesThatNoTranscriptHasAnyMoreAreErasedTogether() throws Exception {
        http.perform(put("/studies/api/studies/" + study + "/roster").contentType("text/csv")
                .accept(MediaType.APPLICATION_JSON)
                .content("speaker,pseudonym\nZawadi Okonjo,Sorrel\n".getBytes(StandardCharsets.UTF_8)));
        upload(FIRST);
        upload(file("b.txt", "Anna: Mr Petrusek came by. We had called Officer Petrusek.\nBoma: When?\n"));
        remove(1).andExpect(status().isNoContent());
        http.perform(post("/studies/" + study + "/key/erasures").param("who", "Nadine")
                .param("why", "Taken back")
                .accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/studies/" + study + "/key"));
        http.perform(post("/studies/" + study + "/key").param("who", "Nadine")
                .param("why", "A look")
                .accept(MediaType.TEXT_HTML))
                .andExpect(content().string(not(containsString("bratislava"))))
                .andExpect(content().string(containsString("petrusek")))
                .andExpect(content().string(containsString("zawadi")));
    }

    @Test
    void aNameOfAnOriginalOrOfAnEarlierVersionIsInUse() throws Exception {
        upload(file("a.txt", """
                Anna: Mr Petrusek came by. We had called Officer Petrusek.
                Boma: When?
                Cara: Nobody believed it.
                Original (interpreter): Nadie se lo creyó a Zawadi Okonjo.
                """));
        http.perform(post("/studies/api/studies/" + study + "/transcripts/1/corrections")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content("""
                        {"basedOn": 1, "who": "Nadine", "why": "Misheard",
                         "acts": [{"act": "reword", "turn": 0, "text": "Somebody came by."}]}"""))
                .andExpect(status().isCreated());
        http.perform(post("/studies/" + study + "/key/erasures").param("who", "Nadine")
                .param("why", "Unused")
                .accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/studies/" + study + "/key"));
        http.perform(post("/studies/" + study + "/key").param("who", "Nadine")
                .param("why", "A look")
                .accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("petrusek")))
                .andExpect(content().string(containsString("zawadi")));
    }

    private ResultActions erase(String what, String value, String why)
            throws Exception {
        return http.perform(post("/studies/" + study + "/key/erasures").param(what, value)
                .param("who", "Nadine")
                .param("why", why)
                .accept(MediaType.TEXT_HTML));
    }

    private void decided(String words, String kind) {
        decideOnName.decide(new StudyId(UUID.fromString(study)), new Verdict(words,
                kind.equals("none") ? Optional.empty() : Optional.of(Kind.PERSON)));
    }

    private List<byte[]> sealed() {
        return jdbc.sql("select name from pseudonym where study_id = :study and name is not null")
                .param("study", UUID.fromString(study))
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    private List<String> rows() {
        return jdbc.sql("select stands from pseudonym where study_id = :study")
                .param("study", UUID.fromString(study))
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void aKeyThatAnotherSecretSealedIsNotOverlooked() throws Exception {
        upload(FIRST);
        int before = count("pseudonym");
        jdbc.sql("update pseudonym set name = set_byte(name, 13, 255 - get_byte(name, 13)) where study_id = :study")
                .param("study", UUID.fromString(study))
                .update();
        upload(file("b.txt", "Cara: One.\nDana: Two came later on.\n")).andExpect(status().isConflict())
                .andExpect(content().string(containsString("cannot be opened")));
        assertThat(count("transcript")).isEqualTo(1);
        assertThat(count("pseudonym")).isEqualTo(before);
    }

    @Test
    void thePseudonymsOfTheRosterAreGiven() throws Exception {
        http.perform(put("/studies/api/studies/" + study + "/roster").contentType("text/csv")
                .accept(MediaType.APPLICATION_JSON)
                .content("speaker,pseudonym\nZawadi Okonjo,Sorrel\n".getBytes(StandardCharsets.UTF_8)))
                .andExpect(status().isOk());
        upload(FIRST);
        assertThat(told()).allSatisfy(event -> assertThat(event).contains("Sorrel").doesNotContain(REAL));
    }

    @Test
    void whatIsSignedOffIsProtectedWhenItIsReleased() throws Exception {
        openAnother(true);
        upload(FIRST).andExpect(status().isAccepted());
        String draft = jdbc.sql("select id from draft where study_id = :study")
                .param("study", UUID.fromString(study))
                .query((row, number) -> row.getObject("id", UUID.class))
                .single()
                .toString();
        http.perform(get("/studies/" + study + "/drafts/" + draft).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("Petrusek</mark>")))
                .andExpect(content().string(containsString("are replaced")));
        assertThat(told()).isEmpty();
        http.perform(post("/studies/" + study + "/drafts/" + draft + "/release").accept(MediaType.TEXT_HTML));
        assertThat(told()).hasSize(2).allSatisfy(event -> assertThat(event).doesNotContain(REAL));
        http.perform(get("/studies/" + study + "/transcripts/1").accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("[Person ")));
    }

    @Test
    void aPersonSaysWhatDoubtfulWordsAre() throws Exception {
        openAnother(true);
        upload(file("c.txt", "Anna: We went to Quorra with Xandith. Quorra was closed that day.\nBoma: And then?\n"));
        String draft = jdbc.sql("select id from draft where study_id = :study")
                .param("study", UUID.fromString(study))
                .query((row, number) -> row.getObject("id", UUID.class))
                .single()
                .toString();
        String page = "/studies/" + study + "/drafts/" + draft;
        for (String[] decision : new String[][]{{"0-11-17", "place"}, {"0-23-30", "person"}, {"0-23-30", "none"}}) {
            http.perform(post(page + "/review").param("edition", "0")
                    .param("item", decision[0])
                    .param("act", "everywhere")
                    .param("kind", decision[1])
                    .accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl(page + "#item-" + decision[0]));
        }
        http.perform(post(page + "/review").param("edition", "0")
                .param("item", "0-2-3")
                .param("act", "everywhere")
                .param("kind", "place")
                .accept(MediaType.TEXT_HTML)).andExpect(status().isUnprocessableContent());
        http.perform(get(page).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("<strong data-open>0</strong>")))
                .andExpect(content().string(containsString("id=\"item-0-32-38\"")))
                .andExpect(content().string(not(containsString("id=\"item-0-23-30\""))));
        http.perform(post(page + "/release").accept(MediaType.TEXT_HTML));
        assertThat(told().toString()).contains("with Xandith").doesNotContain("Quorra");
        assertThat(jdbc.sql("select words from name_verdict where study_id = :study")
                .param("study", UUID.fromString(study))
                .query((row, number) -> text(row.getBytes(1)))
                .list()).hasSize(3).noneMatch(words -> words.contains("Quorra"));
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        events("TranscriptReleased.v1").forEach(event -> told.add(text(event)));
        events("PassageReleased.v1").forEach(event -> told.add(text(event)));
        return told;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// The speaker who is no moderator and says most.
    private static String speaker(String event) {
        return Pattern.compile("\"speaker\":\"([^\"]+)\",\"role\":\"participant\"")
                .matcher(event)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
    }
}
