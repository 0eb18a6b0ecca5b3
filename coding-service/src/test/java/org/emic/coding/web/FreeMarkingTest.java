package org.emic.coding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emic.coding.sample.Moderated;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two people mark a transcript without seeing each other.
@AutoConfigureMockMvc
class FreeMarkingTest extends WithoutBroker {

    private static final UUID STUDY = UUID.fromString("99999999-5a0e-4d7c-9a55-6a4f0f0f1c11");
    private static final String ALL = "/coding/api/studies/{id}/free-markings";
    private static final String PAGE = "/coding/studies/{id}/free-marking";

    private final SampleStudy sample = new SampleStudy(STUDY, 1, 1);
    private final Moderated first = Moderated.first(sample);

    @Autowired
    private MockMvc http;
    @Autowired
    private JsonMapper json;

    @BeforeEach
    void open() throws Exception {
        arrive(sample.opened());
        first.events().forEach(this::arrive);
        runDry();
        send(post(ALL, STUDY), Map.of("who", "Ada", "coders", List.of("Ada", "Grace"), "transcript", 1))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value(1));
    }

    @Test
    void equalMarksAgreeFullyAndOthersLess() throws Exception {
        mark(1, code(0), 2, 4, 3, 20).andExpect(status().isCreated());
        mark(2, code(0), 2, 4, 3, 20).andExpect(status().isCreated());
        mark(1, code(1), 4, 0, 4, 20);
        mark(2, code(1), 4, 10, 4, 30);
        close();
        JsonNode agreement = agreement();
        assertThat(agreement.get("codes").get(0).get("code").asString()).isEqualTo(code(1));
        assertThat(agreement.get("codes").get(1).get("alphaU").get("value").asDouble()).isEqualTo(1, within(1e-12));
        assertThat(agreement.get("codes").get(0).get("alphaU").get("value").asDouble()).isBetween(0.0, 0.99);
        assertThat(agreement.get("alphaU").get("value").asDouble()).isBetween(0.0, 0.999);
        assertThat(page(PAGE + "/1/agreement")).contains("Alpha-U over all codes", "Marks of Grace");
    }

    @Test
    void nobodySeesTheOthersMarksUntilAllHaveClosed() throws Exception {
        mark(1, code(0), 2, 4, 2, 17);
        assertThat(page(PAGE + "/1/coders/1")).contains("<q>what did the </q>");
        assertThat(page(PAGE + "/1/coders/2")).contains("And what did the village say, 1?")
                .doesNotContain("<q>what did the </q>", "badge suggested");
        http.perform(door(get(ALL + "/1/coders/2/marks", STUDY))).andExpect(jsonPath("$").isEmpty());
        http.perform(door(get(ALL + "/1/agreement", STUDY))).andExpect(status().isConflict());
        send(post(ALL + "/1/coders/1/close", STUDY), Map.of()).andExpect(status().isNoContent());
        http.perform(door(get(ALL + "/1/agreement", STUDY))).andExpect(status().isConflict());
        mark(1, code(0), 4, 4, 4, 17).andExpect(status().isConflict());
        http.perform(door(delete(ALL + "/1/coders/1/marks/1", STUDY))).andExpect(status().isConflict());
    }

    @Test
    void aMarkIsTakenBackByWhoMadeItOnly() throws Exception {
        mark(1, code(0), 2, 4, 2, 17);
        http.perform(door(delete(ALL + "/1/coders/2/marks/1", STUDY))).andExpect(status().isNotFound());
        http.perform(door(delete(ALL + "/1/coders/1/marks/1", STUDY))).andExpect(status().isNoContent());
        http.perform(door(get(ALL + "/1/coders/1/marks", STUDY))).andExpect(jsonPath("$").isEmpty());
    }

    @Test
    void marksOfWordsThatAreGoneAreLeftOut() throws Exception {
        mark(1, code(0), 2, 4, 2, 17);
        mark(2, code(0), 2, 4, 2, 17);
        mark(1, code(1), 0, 4, 0, 17);
        mark(2, code(1), 0, 4, 0, 17);
        close();
        first.withdraw(1).events().forEach(this::arrive);
        runDry();
        JsonNode agreement = agreement();
        assertThat(agreement.get("gone").asInt()).isEqualTo(2);
        assertThat(agreement.get("codes")).hasSize(1);
        assertThat(page(PAGE + "/1/agreement")).contains("2 marks are left out");
    }

    @Test
    void thePagesHaveFormsForAllOfIt() throws Exception {
        http.perform(door(post(PAGE, STUDY)).param("transcript", "1").param("who", "Ada").param("coders", "Ada\nBo\n"))
                .andExpect(redirectedUrl("/coding/studies/" + STUDY + "/free-marking"));
        assertThat(page(PAGE)).contains("Free marking 2: transcript 1", "Mark as Bo");
        String desk = PAGE + "/2/coders/2";
        http.perform(door(post(desk + "/marks", STUDY)).param("code", code(0)).param("fromTurn", "2")
                .param("start", "4").param("toTurn", "2").param("end", "17")).andExpect(status().isSeeOther());
        assertThat(page(desk)).contains("<q>what did the </q>", "data-marking", "marking.js");
        http.perform(door(post(desk + "/marks/1/deletion", STUDY))).andExpect(status().isSeeOther());
        assertThat(page(desk)).doesNotContain("<q>what did the </q>");
        http.perform(door(post(desk + "/close", STUDY))).andExpect(status().isSeeOther());
        assertThat(page(desk)).doesNotContain("data-marking");
    }

    @Test
    void whatCannotBeMarkedIsRefused() throws Exception {
        mark(1, "c-000000000000", 2, 4, 2, 17).andExpect(status().isNotFound());
        mark(1, code(0), 99, 4, 99, 17).andExpect(status().isUnprocessableContent());
        mark(7, code(0), 2, 4, 2, 17).andExpect(status().isNotFound());
        for (List<String> coders : List.of(List.of("Ada"), List.of("Ada", "ada"), List.of("Ada", "machine"))) {
            send(post(ALL, STUDY), Map.of("who", "Ada", "coders", coders, "transcript", 1))
                    .andExpect(status().isUnprocessableContent());
        }
        send(post(ALL, STUDY), Map.of("who", "Ada", "coders", List.of("Ada", "Bo"), "transcript", 7))
                .andExpect(status().isNotFound());
    }

    private String code(int ordinal) {
        return jdbc.sql("""
                select code_id from code c join study s on s.study_id = c.study_id and s.shown_analysis = c.analysis
                 where c.study_id = ? order by code_id limit 1 offset ?""")
                .params(STUDY, ordinal)
                .query(String.class)
                .single();
    }

    private ResultActions mark(int coder, String code, int fromTurn, int start, int toTurn, int end) throws Exception {
        return send(post(ALL + "/1/coders/" + coder + "/marks", STUDY), Map.of("code", code, "fromTurn", fromTurn,
                "start", start, "toTurn", toTurn, "end", end));
    }

    private void close() throws Exception {
        for (int coder = 1; coder <= 2; coder++) {
            send(post(ALL + "/1/coders/" + coder + "/close", STUDY), Map.of()).andExpect(status().isNoContent());
        }
    }

    private JsonNode agreement() throws Exception {
        return json.readTree(http.perform(door(get(ALL + "/1/agreement", STUDY)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Map<String, Object> body) throws Exception {
        return http.perform(
                door(request).contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(body)));
    }

    private String page(String path) throws Exception {
        return http.perform(door(get(path, STUDY)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder door(MockHttpServletRequestBuilder request) {
        return request.header("X-Emic-Door", "a-secret-for-tests-only");
    }

}
