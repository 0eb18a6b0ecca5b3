package org.emic.coding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
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

@AutoConfigureMockMvc
class DoubleCodingPagesTest extends WithoutBroker {

    private static final String SECRET = "a-secret-for-tests-only";

    private final SampleStudy sample = new SampleStudy(UUID.fromString("66666666-5a0e-4d7c-9a55-6a4f0f0f1c11"), 3, 2);
    private final String codes = "/coding/studies/" + sample.id();
    private final String all = codes + "/double-coding";

    @Autowired
    private MockMvc http;

    @BeforeEach
    void analyse() {
        sample.events().forEach(this::arrive);
        runDry();
    }

    @Test
    void twoPeopleCodeASampleAndTalkAboutIt() throws Exception {
        assertThat(page(codes)).contains(all);
        assertThat(page(all)).contains("None yet.", "Draw the sample");
        open("Ada <A>\nGrace", "4").andExpect(redirectedUrl(all + "/1"));
        assertThat(page(all)).contains("Double coding 1", "Ada &lt;A&gt;", "blind");
        assertThat(page(all + "/1")).contains("4</span> units of", all + "/1/coders/2", "There is no sign-in");
        String desk = page(all + "/1/coders/1");
        assertThat(desk).contains("Coding as Ada &lt;A&gt;", "Unit 1", "not read yet", "None applies, and on")
                .doesNotContain("suggested");
        List<String> units = units();
        String code = code();
        code(1, units.get(0), "codes", code).andExpect(redirectedUrl(all + "/1/coders/1?unit=2"));
        code(1, units.get(1), "none").andExpect(redirectedUrl(all + "/1/coders/1?unit=3"));
        code(2, units.get(0), "none");
        code(2, units.get(1), "none");
        assertThat(page(all + "/1/coders/1?unit=1")).contains("checked=\"checked\"", "read, none applies");
        assertThat(page(all + "/1/coders/1")).contains("Unit 3", "2 units are not read yet");
        code(1, units.get(1), "unread");
        assertThat(page(all + "/1/coders/1")).contains("Unit 2");
        code(1, units.get(1), "none");
        send(post(all + "/1/coders/1/close")).andExpect(redirectedUrl(all + "/1"));
        assertThat(page(all + "/1/coders/1")).contains("nothing can be changed").doesNotContain("None applies, and on");
        send(post(all + "/1/coders/2/close"));
        assertThat(page(all + "/1")).contains("How far the coders agree").doesNotContain("There is no sign-in");
        assertThat(page(all + "/1/agreement")).contains("2</span> of <span>4", "Codes, the worst first",
                "not computable, because every coder gave every unit the same value", "none applies");
        send(post(all + "/1/agreed").param("incident", units.get(0)).param("codes", code).param("who", "both")
                .param("why", "she <says> so")).andExpect(status().isSeeOther());
        assertThat(page(all + "/1/agreement")).contains("both: she &lt;says&gt; so");
    }

    @Test
    void ticksAndNoneAppliesContradictEachOther() throws Exception {
        open("Ada\nGrace", "4");
        code(1, units().getFirst(), "codes").andExpect(status().isUnprocessableContent());
        code(1, units().getFirst(), "none", code()).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aFormThatCannotBeTakenIsShownAgainWithWhatWasTyped() throws Exception {
        String again = open("Ada", "many").andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).contains("Name two people", "Say how many units", ">Ada</textarea>");
    }

    @Test
    void whoShowsTheCodingsEarlyIsSaidOnThePage() throws Exception {
        open("Ada\nGrace", "4");
        send(post(all + "/1/reveal").param("who", "Ada").param("why", "Grace is ill"))
                .andExpect(redirectedUrl(all + "/1/agreement"));
        assertThat(page(all + "/1/agreement")).contains("Grace is ill", "no unit was read by two coders");
    }

    private ResultActions open(String coders, String units) throws Exception {
        return send(post(all).param("coders", coders).param("units", units).param("who", "Ada").param("why", ""));
    }

    private ResultActions code(int coder, String unit, String act, String... ticked) throws Exception {
        MockHttpServletRequestBuilder form = post(all + "/1/coders/" + coder + "/units/" + unit).param("act", act)
                .param("place", String.valueOf(units().indexOf(unit) + 1));
        for (String code : ticked) {
            form.param("codes", code);
        }
        return send(form);
    }

    private List<String> units() {
        return jdbc.sql("""
                select u.incident_id from double_coding_unit u
                  join incident i on i.study_id = u.study_id and i.incident_id = u.incident_id
                 order by i.transcript_number, i.passage, i.turn""").query((row, _) -> row.getString(1)).list();
    }

    private String code() {
        return jdbc.sql("select code_id from double_coding_code order by ordinal limit 1").query(String.class).single();
    }

    private String page(String path) throws Exception {
        return send(get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("X-Emic-Door", SECRET).accept(MediaType.TEXT_HTML));
    }

}
