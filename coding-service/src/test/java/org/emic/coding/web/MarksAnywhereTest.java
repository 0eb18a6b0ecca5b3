package org.emic.coding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.sample.Moderated;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.WithoutBroker;
import org.emic.contracts.testkit.Contracts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People mark any words, also those that the machine leaves alone.
@AutoConfigureMockMvc
class MarksAnywhereTest extends WithoutBroker {

    private static final UUID STUDY = UUID.fromString("77777777-5a0e-4d7c-9a55-6a4f0f0f1c11");

    private final SampleStudy sample = new SampleStudy(STUDY, 1, 1);
    private final Moderated first = Moderated.first(sample);

    @Autowired
    private MockMvc http;
    @Autowired
    private JsonMapper json;

    @BeforeEach
    void analyse() throws Exception {
        arrive(sample.opened());
        first.events().forEach(this::arrive);
        runDry();
        decide(Map.of("act", "found", "label", "asking about the village")).andExpect(status().isCreated());
    }

    @Test
    void moderatorsWordsAreCodedAndToldWithTheirPlace() throws Exception {
        mark(2, 4, 2, 17).andExpect(status().isCreated());
        JsonNode coding = beside();
        assertThat(coding.get("span").toString())
                .isEqualTo("{\"transcriptId\":\"%s\",\"fromTurn\":2,\"start\":4,\"toTurn\":2,\"end\":17}"
                        .formatted(sample.transcript(1)));
        assertThat(coding.get("incident").asString()).endsWith("-3-0");
        assertThat(coding.get("status").asString()).isEqualTo("human");
        for (String told : announced(new StudyId(STUDY))) {
            int space = told.indexOf(' ');
            Contracts.validate("emic.codes.v1", told.substring(0, space),
                    told.substring(space + 1).getBytes(StandardCharsets.UTF_8));
        }
        http.perform(open("/coding/api/studies/{id}/codings?code=" + code()))
                .andExpect(jsonPath("$.codings[0].stretch").value("what did the "))
                .andExpect(jsonPath("$.codings[0].beside").value(true));
    }

    @Test
    void theIncidentBesideThemDoesNotCarryTheCode() throws Exception {
        mark(2, 4, 2, 17);
        http.perform(open("/coding/api/studies/{id}/codebook"))
                .andExpect(jsonPath("$.codes[?(@.code == '%s')].incidents".formatted(code())).value(0))
                .andExpect(jsonPath("$.codes[?(@.code == '%s')].speakers[0]".formatted(code())).isEmpty());
        http.perform(open("/coding/api/studies/{id}/machine-figures")).andExpect(jsonPath("$.all.missed").value(0));
    }

    @Test
    void aMarkMayBeginInAQuestionAndEndInItsAnswer() throws Exception {
        mark(2, 4, 3, 30).andExpect(status().isCreated());
        assertThat(codings()).singleElement()
                .satisfies(coding -> assertThat(coding.has("beside")).isFalse())
                .satisfies(coding -> assertThat(coding.get("incident").asString()).endsWith("-3-0"));
        http.perform(open("/coding/api/studies/{id}/codebook"))
                .andExpect(jsonPath("$.codes[?(@.code == '%s')].incidents".formatted(code())).value(1));
        assertThat(page()).contains("what did the village say, 1?");
    }

    @Test
    void thePageShowsWhatModeratorsSayWithFormsToCodeIt() throws Exception {
        mark(2, 4, 2, 17);
        assertThat(page()).contains("And what did the village say, 0?", "moderator: the machine does not code this",
                "data-turn=\"2\"", "<q>what did the </q>");
        http.perform(door(post("/coding/studies/{id}/decisions", STUDY)).param("act", "code").param("code", code())
                .param("transcript", "1").param("fromTurn", "4").param("start", "0").param("toTurn", "4")
                .param("end", "32").param("who", "Ada")).andExpect(status().isSeeOther());
        assertThat(page()).contains("<q>And what did the village say, 2?</q>");
        assertThat(http.perform(open("/coding/studies/{id}/codes/" + code())).andReturn().getResponse()
                .getContentAsString()).contains("And what did the village say, 2?", "moderator’s words");
    }

    @Test
    void aMarkIsUndoneAndTakenAway() throws Exception {
        mark(2, 4, 2, 17);
        decide(Map.of("act", "undo", "decision", 2)).andExpect(status().isCreated());
        assertThat(codings()).isEmpty();
        mark(2, 4, 2, 17).andExpect(status().isCreated());
        decide(Map.of("act", "reject", "coding", beside().get("coding").asString()))
                .andExpect(status().isCreated());
        assertThat(codings()).isEmpty();
    }

    @Test
    void aMarkStaysWhenOtherTurnsAreCorrectedAndEndsWithItsWords() throws Exception {
        mark(2, 4, 2, 17);
        Moderated second = first.reword(0, "Other words altogether?");
        second.events().forEach(this::arrive);
        runDry();
        assertThat(beside().get("span").get("fromTurn").asInt()).isEqualTo(2);
        second.reword(1, "Not those words any more?").events().forEach(this::arrive);
        runDry();
        assertThat(codings()).isEmpty();
        http.perform(open("/coding/api/studies/{id}/decisions"))
                .andExpect(jsonPath("$.decisions[1].effect").value("none"))
                .andExpect(jsonPath("$.decisions[1].because").value("its words are no longer there"));
    }

    @Test
    void withdrawnWordsOfAModeratorLeave() throws Exception {
        mark(2, 4, 2, 17);
        first.withdraw(1).events().forEach(this::arrive);
        assertThat(holding("village say, 1?")).isZero();
        runDry();
        assertThat(codings()).isEmpty();
        assertThat(page()).doesNotContain("village say, 1?").doesNotContain("[turn withdrawn]")
                .contains("village say, 0?");
        arrive(sample.removed(1));
        assertThat(holding("village say")).isZero();
    }

    private int holding(String words) {
        return jdbc.sql("select count(*) from said where position(? in text) > 0").param(words).query(Integer.class)
                .single();
    }

    @Test
    void whatNobodySaidCannotBeMarked() throws Exception {
        mark(99, 0, 99, 5).andExpect(status().isUnprocessableContent());
        mark(2, 17, 2, 17).andExpect(status().isUnprocessableContent());
        mark(2, 500, 2, 510).andExpect(status().isUnprocessableContent());
    }

    /// Both rows are of one incident and one code, and only one may be set aside.
    @Test
    void anIncidentThatIsCodedAsAWholeAndInPartCanBeCorrected() throws Exception {
        mark(3, 5, 3, 12).andExpect(status().isCreated());
        decide(Map.of("act", "code", "code", code(), "incident", codings().getFirst().get("incident").asString()))
                .andExpect(status().isCreated());
        first.reword(0, "Other words altogether?").events().forEach(this::arrive);
        runDry();
        assertThat(codings()).hasSize(2);
    }

    private JsonNode beside() {
        return codings().stream().filter(coding -> coding.path("beside").asBoolean(false)).findFirst().orElseThrow();
    }

    /// Those of the code of our own in the last event that was told of the passage.
    private List<JsonNode> codings() {
        String told = announced(new StudyId(STUDY)).stream()
                .filter(event -> event.startsWith("PassageCoded.v1"))
                .toList()
                .getLast();
        return json.readTree(told.substring(told.indexOf(' ')))
                .get("codings")
                .valueStream()
                .filter(coding -> coding.get("code").asString().equals(code()))
                .toList();
    }

    private static String code() {
        return org.emic.coding.domain.CodeId.madeBy(1).value();
    }

    private ResultActions mark(int fromTurn, int start, int toTurn, int end) throws Exception {
        return decide(Map.of("act", "code", "code", code(), "transcript", 1, "fromTurn", fromTurn, "start", start,
                "toTurn", toTurn, "end", end));
    }

    private ResultActions decide(Map<String, Object> decision) throws Exception {
        Map<String, Object> body = new HashMap<>(decision);
        body.put("who", "Ada");
        return http.perform(door(post("/coding/api/studies/{id}/decisions", STUDY))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(body)));
    }

    private String page() throws Exception {
        return http.perform(open("/coding/studies/{id}/transcripts/1"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder open(String path) {
        return door(get(path, STUDY));
    }

    private static MockHttpServletRequestBuilder door(MockHttpServletRequestBuilder request) {
        return request.header("X-Emic-Door", "a-secret-for-tests-only");
    }

}
