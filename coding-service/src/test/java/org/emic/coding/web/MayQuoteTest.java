package org.emic.coding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.sample.Retold;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.WithoutBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/// What people wrote is looked through after a withdrawal.
@AutoConfigureMockMvc
class MayQuoteTest extends WithoutBroker {

    private static final UUID STUDY = UUID.fromString("88888888-5a0e-4d7c-9a55-6a4f0f0f1c11");
    private static final String LIST = "/coding/api/studies/{id}/may-quote";

    private final SampleStudy sample = new SampleStudy(STUDY, 1, 1);
    /// Turns 1 and 2 say what no other turn says.
    private final Retold second = Retold.first(sample, 1).split(1, "Zawadi walked to the harbour at night and");

    @Autowired
    private MockMvc http;
    @Autowired
    private JsonMapper json;

    @BeforeEach
    void analyse() throws Exception {
        arrive(sample.opened());
        second.events().forEach(this::arrive);
        runDry();
        decide(Map.of("act", "memo", "kind", "theoretical", "text",
                "Who says “walked to the harbour at night” is alone."));
        decide(Map.of("act", "memo", "kind", "theoretical", "text",
                "Walking at night is being alone, to all of them."));
        decide(Map.of("act", "memo", "kind", "reflexive", "text", "I walked to the harbour at night, too."));
        decide(Map.of("act", "found", "label", "walking", "definition", "as she walked to the harbour at night"));
    }

    @Test
    void whatQuotesWithdrawnWordsIsListedByNumberAlone() throws Exception {
        http.perform(open(LIST)).andExpect(content().json("[]"));
        withdraw();
        http.perform(open(LIST))
                .andExpect(content().json("[{\"decision\":1,\"transcripts\":[1]},{\"decision\":3,\"transcripts\":[1]},"
                        + "{\"decision\":4,\"transcripts\":[1]}]"));
        assertThat(page()).contains("May quote words that are no longer there", "Decision 1", "Decision 3")
                .doesNotContain("I walked to");
        assertThat(jdbc.sql("select string_agg(may_quote::text, '') from may_quote").query(String.class).single())
                .doesNotContain("harbour");
    }

    @Test
    void whatTheNextVersionSaysTooQuotesNothingThatIsGone() throws Exception {
        second.withdraw(4).events().forEach(this::arrive);
        http.perform(open(LIST)).andExpect(content().json("[]"));
    }

    @Test
    void aTranscriptThatIsTakenBackIsQuotedToo() throws Exception {
        arrive(sample.removed(1));
        http.perform(open(LIST)).andExpect(jsonPath("$.length()").value(3));
    }

    @Test
    void whatIsTakenOutIsNowhereAnyMore() throws Exception {
        withdraw();
        runDry();
        look(1, "take-out").andExpect(status().isNoContent());
        look(4, "take-out").andExpect(status().isNoContent());
        look(3, "leave").andExpect(status().isNoContent());
        runDry();
        http.perform(open(LIST)).andExpect(content().json("[]"));
        assertThat(page()).contains("[words taken out by Grace]").doesNotContain("harbour");
        assertThat(announced(new StudyId(STUDY))).anyMatch(told -> told.contains("[words taken out by Grace]"))
                .noneMatch(told -> told.contains("harbour"));
        assertThat(jdbc.sql("select string_agg(act::text, '' order by number) from decision where number <> 3")
                .query(String.class)
                .single()).doesNotContain("harbour").contains("Walking at night");
        assertThat(jdbc.sql("select count(*) from code where definition like '%harbour%'").query(Integer.class)
                .single()).isZero();
    }

    @Test
    void aFormOnThePageDoesTheSame() throws Exception {
        withdraw();
        http.perform(door(post("/coding/studies/{id}/may-quote/1", STUDY)).param("act", "leave").param("who", "Grace"))
                .andExpect(redirectedUrl("/coding/studies/" + STUDY + "/memos"));
        assertThat(page()).doesNotContain("Decision 1<").contains("walked to the harbour at night");
    }

    @Test
    void whatNobodyHasToLookThroughIsRefused() throws Exception {
        look(1, "leave").andExpect(status().isNotFound());
        withdraw();
        look(1, "burn").andExpect(status().isUnprocessableContent());
        look(2, "take-out").andExpect(status().isNotFound());
        http.perform(door(get(LIST, new UUID(0, 1)))).andExpect(status().isNotFound());
    }

    private void withdraw() {
        Retold third = second.withdraw(1);
        third.events().forEach(this::arrive);
        third.withdraw(2).events().forEach(this::arrive);
    }

    private ResultActions look(int decision, String act) throws Exception {
        return http.perform(door(post(LIST + "/" + decision, STUDY)).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(Map.of("who", "Grace", "act", act))));
    }

    private void decide(Map<String, Object> decision) throws Exception {
        Map<String, Object> body = new java.util.HashMap<>(decision);
        body.put("who", "Ada");
        http.perform(door(post("/coding/api/studies/{id}/decisions", STUDY)).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(body))).andExpect(status().isCreated());
    }

    private String page() throws Exception {
        return http.perform(open("/coding/studies/{id}/memos"))
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
