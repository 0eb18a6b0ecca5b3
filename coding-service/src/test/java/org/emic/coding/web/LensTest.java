package org.emic.coding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.Stored;
import org.emic.coding.sample.WithoutBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/// A study read a second time, by API and by pages.
@AutoConfigureMockMvc
class LensTest extends WithoutBroker {

    private static final SampleStudy SAMPLE = new SampleStudy(UUID.fromString("44444444-5a0e-4d7c-9a55-6a4f0f0f1c11"),
            3, 2);
    private static final String API = "/coding/api/studies/" + SAMPLE.id() + "/lens";
    private static final String PAGE = "/coding/studies/" + SAMPLE.id() + "/lens";
    private static final String OURS = """
            name: ours
            version: 3
            language: en
            description: Looks for <what> hurts.
            concepts:
              - name: What hurts
                definition: Where it hurts.
                cue phrases: [remember, "hurt"]
              - name: What is not said
                definition: Nothing finds it.
            questions:
              - Whom does it hurt?
              - Who looks away?
            """;

    @Autowired
    private MockMvc http;

    @BeforeEach
    void analyse() {
        SAMPLE.events().forEach(this::arrive);
        runDry();
    }

    @Test
    void theLensesThatComeWithEmicAreListedAndTheirFilesAreThereToBeginWith() throws Exception {
        send(get("/coding/api/lenses")).andExpect(status().isOk())
                .andExpect(jsonPath("$.lenses[*].name").value(hasItem("critical-feminist")))
                .andExpect(jsonPath("$.lenses.length()").value(6))
                .andExpect(jsonPath("$.lenses[0].source").value("built-in"));
        send(get("/coding/api/lenses/trauma-informed")).andExpect(status().isOk())
                .andExpect(content().string(containsString("name: trauma-informed")));
        send(get("/coding/api/lenses/rosy")).andExpect(status().isNotFound());
    }

    @Test
    void aStudyReadsWithTheLensItWasOpenedWith() throws Exception {
        forget();
        arrive(SAMPLE.openedWith("critical-feminist"));
        send(get(API)).andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("on"))
                .andExpect(jsonPath("$.version").value("1"))
                .andExpect(jsonPath("$.lens.questions[0].id").value("q1"));
        assertThat(page(PAGE)).contains("critical feminist", "comes with Emic", "Power and control");
    }

    @Test
    void anOwnLensOfWhichOnlyTheNameIsKnownIsMissing() throws Exception {
        forget();
        arrive(SAMPLE.openedWith("ours"));
        send(get(API)).andExpect(jsonPath("$.state").value("missing")).andExpect(jsonPath("$.name").value("ours"));
        assertThat(page(PAGE)).contains("<strong>ours</strong>", "Bring a lens of your own");
    }

    @Test
    void anOwnLensMayComeBeforeItsStudy() throws Exception {
        forget();
        bring(OURS).andExpect(status().isCreated());
        SAMPLE.events().forEach(this::arrive);
        send(get(API)).andExpect(jsonPath("$.state").value("on")).andExpect(jsonPath("$.name").value("ours"));
    }

    @Test
    void passagesAreFoundWithTheirPlacesInCodePoints() throws Exception {
        bring(OURS).andExpect(status().isCreated()).andExpect(jsonPath("$.sha256").isNotEmpty());
        bring(OURS).andExpect(status().isOk());
        send(get(API + "?passages=1")).andExpect(jsonPath("$.lens.source").value("own"))
                .andExpect(jsonPath("$.passages.read").value(20))
                .andExpect(jsonPath("$.passages.concepts[0].total").value(greaterThan(2)))
                .andExpect(jsonPath("$.passages.concepts[0].passages.length()").value(1))
                .andExpect(jsonPath("$.passages.concepts[0].passages[0].quote.document").value("call-1.txt"))
                .andExpect(jsonPath("$.passages.concepts[0].passages[0].found[0].start").isNumber())
                .andExpect(jsonPath("$.passages.concepts[1].total").value(0));
        assertThat(page(PAGE)).contains("Looks for &lt;what&gt; hurts.", "<mark>remember</mark>",
                "It has no cue phrases", "/studies/" + SAMPLE.id() + "/transcripts/1#turn-");
        assertThat(page(PAGE + "/concepts/0")).contains("<mark>hurts</mark>", "Looked for");
        send(get(PAGE + "/concepts/2")).andExpect(status().isNotFound());
    }

    @Test
    void everyIncidentIsReadOnceAndInOrderHoweverManyThereAre() throws Exception {
        jdbc.sql("""
                insert into incident (study_id, incident_id, transcript_number, passage, turn, start_at, end_at, speaker,
                                      text, text_sha256, compared, compared_sha256, lang)
                select ?, 'i-more-' || n, 1, 1 + n % 2, 1000 + n / 2, n % 2, 20, 'Amina', 'It hurts, ' || n, '', '', '', 'en'
                  from generate_series(1, 4500) n""").param(SAMPLE.id()).update();
        bring(OURS);
        send(get(API + "?passages=1000&passagesFrom=4000")).andExpect(jsonPath("$.passages.read").value(4520))
                .andExpect(jsonPath("$.passages.concepts[0].total").value(greaterThan(4500)))
                .andExpect(jsonPath("$.passages.concepts[0].passages[0].quote.text").value(startsWith("It hurts")))
                .andExpect(jsonPath("$.passages.concepts[0].passages[-1:].quote.transcriptNumber").value(hasItem(3)));
    }

    @Test
    void aQuestionIsAnsweredForACodeInOneOfThreeWays() throws Exception {
        bring(OURS);
        String code = code();
        answer("q1", code, "memo", "It hurts <them>.").andExpect(status().isCreated());
        answer("q1", code, "no-help", "").andExpect(status().isCreated());
        answer("q2", code, "silent", "").andExpect(status().isCreated());
        send(get(API + "?most=1000"))
                .andExpect(jsonPath("$.codes.codes[?(@.code == '%s')].questions[0].answers[*].answer"
                        .formatted(code)).value(contains("memo", "no-help")))
                .andExpect(jsonPath("$.codes.codes[?(@.code == '%s')].questions[1].answered".formatted(code))
                        .value(hasItem(true)));
        assertThat(page(PAGE + "/codes/" + code)).contains("Whom does it hurt?", "It hurts &lt;them&gt;.",
                "The lens does not help.", "The lens is silent here.", "Ada");
        assertThat(page(PAGE)).contains("answered", "open");
    }

    @Test
    void aCodeMayComeOutOfAnAnswer() throws Exception {
        bring(OURS);
        Map<String, String> answer = Map.of("question", "q1", "code", code(), "answer", "memo", "text", "It does.",
                "newCode", "being looked away from", "who", "Ada");
        sendJson(post(API + "/answers"), answer).andExpect(status().isCreated())
                .andExpect(jsonPath("$.newCode").value(startsWith("c-")));
        assertThat(jdbc.sql("select act ->> 'label' || ': ' || why from decision where act ->> 'act' = 'found'")
                .query(String.class)
                .single()).isEqualTo("being looked away from: comes out of an answer to q1 of the lens ours 3");
        send(get(API + "/difference")).andExpect(jsonPath("$.answers[0].newCode").value(startsWith("c-")));
        assertThat(page(PAGE + "/codes/" + code())).contains("A code came out of it");
        sendJson(post(API + "/answers"), answer).andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].place").value("newCode"));
        send(get(API + "/difference")).andExpect(jsonPath("$.answers.length()").value(1));
    }

    @Test
    void anAnswerIsAMemoThatCanBeReadWhereverMemosAre() throws Exception {
        bring(OURS);
        answer("q2", code(), "silent", "Nobody was asked.\0");
        assertThat(jdbc.sql("select act -> 'memo' ->> 'text' from decision").query(String.class).single())
                .isEqualTo("The lens is silent here. Nobody was asked.");
        send(get(API + "?most=1"))
                .andExpect(jsonPath("$.codes.codes[0].questions[1].answers[0].answer").value("silent"))
                .andExpect(jsonPath("$.codes.codes[0].questions[1].answers[0].text").value("Nobody was asked."));
    }

    @Test
    void anAnswerThatCannotBeTakenSaysWhy() throws Exception {
        answer("q1", code(), "memo", "x").andExpect(status().isConflict());
        bring(OURS);
        answer("q1", code(), "memo", " ").andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].place").value("text"));
        answer("q9", "c-0", "silent", "").andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].place").value(contains("question", "code")));
        answer("q1", code(), "yes", "").andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].place").value("answer"));
        answer("q1", code(), "memo", "x".repeat(10_001)).andExpect(status().is(422));
    }

    @Test
    void anAnswerIsASomebodysAndItsCodeIsCalledInOneLine() throws Exception {
        bring(OURS);
        Map<String, String> answer = Map.of("question", "q1", "code", code(), "answer", "memo", "text", "It does.");
        Map<String, String> machine = new HashMap<>(answer);
        machine.put("who", "Machine");
        sendJson(post(API + "/answers"), machine).andExpect(status().is(422));
        Map<String, String> lines = new HashMap<>(answer);
        lines.putAll(Map.of("who", "Ada", "newCode", "being looked\naway from"));
        sendJson(post(API + "/answers"), lines).andExpect(status().is(422));
        assertThat(jdbc.sql("select count(*) from decision").query(Integer.class).single()).isZero();
    }

    @Test
    void anAnswerCanBeWithdrawnOnce() throws Exception {
        bring(OURS);
        answer("q1", code(), "silent", "");
        int number = jdbc.sql("select max(number) from decision").query(Integer.class).single();
        String withdrawal = API + "/answers/" + number + "/withdrawal";
        sendJson(post(withdrawal), Map.of()).andExpect(status().is(422));
        sendJson(post(withdrawal), Map.of("who", "Ben")).andExpect(status().isNoContent());
        sendJson(post(withdrawal), Map.of("who", "Ben")).andExpect(status().isNotFound());
        assertThat(page(PAGE + "/codes/" + code())).doesNotContain("The lens is silent here.</em>");
        assertThat(jdbc.sql("select act ->> 'act' from decision order by number").query(String.class).list())
                .containsExactly("memo", "undo");
    }

    @Test
    void answersToAnEarlierVersionAreKeptApart() throws Exception {
        bring(OURS);
        answer("q1", code(), "memo", "As it was.");
        bring(OURS.replace("version: 3", "version: 4"));
        send(get(API)).andExpect(jsonPath("$.version").value("4"))
                .andExpect(jsonPath("$.elsewhere[0].version").value("3"))
                .andExpect(jsonPath("$.elsewhere[0].text").value("As it was."));
        assertThat(page(PAGE)).contains("Answers without a place here", "As it was.");
    }

    @Test
    void withTheLensOffNothingThatCitesItIsShownAndTheDifferenceSaysWhatThatIs() throws Exception {
        bring(OURS);
        answer("q1", code(), "memo", "Only with the lens.");
        send(get(API + "/difference")).andExpect(jsonPath("$.on").value(true))
                .andExpect(jsonPath("$.answers[0].text").value("Only with the lens."));
        assertThat(page(PAGE + "/difference")).contains("Only with the lens.", "What hurts");
        sendJson(post(API + "/switch"), Map.of("on", false, "who", "Ada")).andExpect(status().isNoContent());

        send(get(API)).andExpect(jsonPath("$.state").value("off"))
                .andExpect(jsonPath("$.passages.concepts").isEmpty())
                .andExpect(jsonPath("$.codes.codes").isEmpty())
                .andExpect(jsonPath("$.elsewhere").isEmpty());
        send(get(API + "/difference")).andExpect(jsonPath("$.on").value(false))
                .andExpect(jsonPath("$.answers[0].text").value("Only with the lens."))
                .andExpect(jsonPath("$.passages[0].concept").value("What hurts"));
        assertThat(page(PAGE)).contains("The lens is off", "What is not shown");
        send(get(PAGE + "/codes/" + code())).andExpect(status().isNotFound());
        assertThat(page("/coding/studies/" + SAMPLE.id() + "/codes/" + code())).doesNotContain("Only with the lens.");
        assertThat(page("/coding/studies/" + SAMPLE.id() + "/memos")).doesNotContain("Only with the lens.");
        send(get("/coding/api/studies/" + SAMPLE.id() + "/memos")).andExpect(jsonPath("$").isEmpty());
        answer("q1", code(), "memo", "x").andExpect(status().isConflict());

        sendJson(post(API + "/switch"), Map.of("on", true, "who", "Ada")).andExpect(status().isNoContent());
        assertThat(page(PAGE + "/codes/" + code())).contains("Only with the lens.");
        send(get("/coding/api/studies/" + SAMPLE.id() + "/memos?lens=ours")).andExpect(
                jsonPath("$[0].memo.text").value("Only with the lens."));
    }

    @Test
    void anAnswerIsToldWhileTheLensIsOn() throws Exception {
        bring(OURS);
        answer("q1", code(), "memo", "Only with the lens.").andExpect(status().isCreated());
        assertThat(memosTold()).singleElement().asString().contains("Only with the lens.", "\"question\":\"q1\"");
        sendJson(post(API + "/switch"), Map.of("on", false, "who", "Ada")).andExpect(status().isNoContent());
        assertThat(memosTold()).hasSize(2).last().asString().contains("\"withdrawn\":true");
        sendJson(post(API + "/switch"), Map.of("on", true, "who", "Ada")).andExpect(status().isNoContent());
        assertThat(memosTold()).hasSize(3).last().asString().contains("\"version\":3", "Only with the lens.");
    }

    private List<String> memosTold() {
        return announced(new StudyId(SAMPLE.id())).stream().filter(told -> told.startsWith("MemoWritten.v1")).toList();
    }

    @Test
    void codesCodingsAndWhatIsToldAreTheSameBytesWithAndWithoutALens() throws Exception {
        analyseAnew();
        List<String> told = announced(new StudyId(SAMPLE.id()));
        Map<String, List<String>> stored = Stored.of(SAMPLE.id(), jdbc);
        assertThat(told).isNotEmpty();
        forget();
        bring(OURS);
        arrive(SAMPLE.openedWith("ours"));
        SAMPLE.events().stream().skip(1).forEach(this::arrive);
        runDry();
        answer("q1", code(), "memo", "It changes nothing.").andExpect(status().isCreated());
        sendJson(post(API + "/switch"), Map.of("on", false, "who", "Ada")).andExpect(status().isNoContent());
        analyseAnew();

        assertThat(announced(new StudyId(SAMPLE.id()))).isEqualTo(told);
        assertThat(Stored.of(SAMPLE.id(), jdbc)).isEqualTo(stored);
    }

    private void analyseAnew() throws Exception {
        send(post("/coding/api/studies/" + SAMPLE.id() + "/analyses")).andExpect(status().isAccepted());
        runDry();
    }

    @Test
    void aBadLensIsRefusedWithItsLineAndNothingIsKept() throws Exception {
        bring("name: ours\ncolour: blue\n").andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].file").value("lens"))
                .andExpect(jsonPath("$.errors[0].place").value("line 2"))
                .andExpect(jsonPath("$.errors.length()").value(2));
        bring("x".repeat(2_000_000)).andExpect(status().is(422));
        assertThat(jdbc.sql("select count(*) from own_lens").query(Long.class).single()).isZero();
        bring(OURS);
        bring(OURS + "  - And you?\n").andExpect(status().isConflict())
                .andExpect(jsonPath("$.remedy").value(containsString("another version")));
    }

    @Test
    void aLensIsChosenBroughtAndTurnedOffOnThePage() throws Exception {
        assertThat(page("/coding/studies/" + SAMPLE.id())).contains(PAGE);
        assertThat(page(PAGE)).contains("No lens", "phenomenological");
        send(post(PAGE + "/choice").param("name", "phenomenological").param("who", "Ada"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(PAGE));
        assertThat(page(PAGE)).contains("phenomenological", "Lived body");
        send(multipart(PAGE + "/own").file(new MockMultipartFile("file", OURS.getBytes(StandardCharsets.UTF_8)))
                .param("who", "Ada")).andExpect(status().isSeeOther());
        send(post(PAGE + "/codes/" + code() + "/answers").param("question", "q2")
                .param("answer", "memo")
                .param("text", "Written on the page.")
                .param("who", "Ada")).andExpect(redirectedUrl(PAGE + "/codes/" + code() + "#q2"));
        assertThat(page(PAGE + "/codes/" + code())).contains("Written on the page.");
        send(post(PAGE + "/switch").param("on", "false").param("who", "Ada")).andExpect(status().isSeeOther());
        assertThat(page(PAGE)).contains("The lens is off");
        send(post(PAGE + "/choice").param("name", "none").param("who", "Ada")).andExpect(status().isSeeOther());
        assertThat(page(PAGE)).contains("No lens");
    }

    @Test
    void whatIsUnknownIsAnsweredWithWhatToDo() throws Exception {
        String unknown = "/coding/api/studies/99999999-5a0e-4d7c-9a55-6a4f0f0f1c11/lens";
        send(get(unknown)).andExpect(status().isNotFound());
        send(get(unknown + "/difference")).andExpect(status().isNotFound());
        sendJson(put(API), Map.of("name", "rosy")).andExpect(status().isNotFound());
        sendJson(put(API), Map.of("name", "intersectional", "who", "Ada")).andExpect(status().isCreated());
        sendJson(post(API + "/switch"), Map.of("on", false)).andExpect(status().is(422));
        http.perform(get(API)).andExpect(status().isForbidden());
    }

    private String code() {
        return jdbc.sql("select code_id from code where study_id = ? order by incidents desc, ordinal limit 1")
                .param(SAMPLE.id())
                .query(String.class)
                .single();
    }

    private ResultActions bring(String file) throws Exception {
        return send(put(API).contentType("application/yaml").content(file.getBytes(StandardCharsets.UTF_8)));
    }

    private ResultActions answer(String question, String code, String answer, String text) throws Exception {
        return sendJson(post(API + "/answers"),
                Map.of("question", question, "code", code, "answer", answer, "text", text, "who", "Ada"));
    }

    private ResultActions sendJson(AbstractMockHttpServletRequestBuilder<?> request, Map<String, ?> body)
            throws Exception {
        return send(request.contentType("application/json")
                .content(JsonMapper.shared().writeValueAsString(body)));
    }

    private ResultActions send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return http.perform(request.header("X-Emic-Door", "a-secret-for-tests-only"));
    }

    private String page(String path) throws Exception {
        return send(get(path).accept("text/html")).andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

}
