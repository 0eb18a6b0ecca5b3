package org.emic.coding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.emic.coding.sample.Retold;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.WithoutBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AutoConfigureMockMvc
class CodingPagesTest extends WithoutBroker {

    private static final String UNREVIEWED = "Unreviewed machine sorting: not findings";

    private final SampleStudy sample = new SampleStudy(UUID.fromString("22222222-5a0e-4d7c-9a55-6a4f0f0f1c11"), 3, 3);

    @Autowired
    private MockMvc http;

    @BeforeEach
    void analyse() {
        sample.events().forEach(this::arrive);
        runDry();
    }

    @Test
    void progressSaysHowFarTheStudyIs() throws Exception {
        http.perform(open("/coding/api/studies/{id}/progress", sample.id()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.incidents").value(30))
                .andExpect(jsonPath("$.embedded").value(30))
                .andExpect(jsonPath("$.compared").value(30))
                .andExpect(jsonPath("$.codes").value(greaterThan(0)))
                .andExpect(jsonPath("$.codings").value(greaterThan(0)))
                .andExpect(jsonPath("$.through").value(3))
                .andExpect(jsonPath("$.completed").value(true));
    }

    @Test
    void theCodebookAndTheCodingsCanBeReadInParts() throws Exception {
        http.perform(open("/coding/api/studies/{id}/codebook?most=1", sample.id()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.codes.length()").value(1))
                .andExpect(jsonPath("$.codes[0].status").value("suggested"))
                .andExpect(jsonPath("$.codes[0].exemplars[0].quote.text").isNotEmpty());
        http.perform(open("/coding/api/studies/{id}/codings?from=1&most=2", sample.id()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.from").value(1))
                .andExpect(jsonPath("$.codings.length()").value(2))
                .andExpect(jsonPath("$.codings[0].quote.speaker").isNotEmpty())
                .andExpect(jsonPath("$.codings[0].coder").value("machine"));
    }

    @Test
    void thePageOfAStudyShowsItsCodesAsSuggestions() throws Exception {
        String page = page("/coding/studies/{id}", sample.id());
        assertThat(page).contains(UNREVIEWED, "Help &lt;that&gt; helps", "These conversations are fictional.",
                "suggested", "What would help?", "call-1.txt");
    }

    @Test
    void thePageOfACodeShowsItsIncidentsAndWhatTheyWereComparedWith() throws Exception {
        String code = jdbc.sql("""
                select code_id from coding where study_id = ? and jsonb_array_length(ledger -> 'nearest') > 0
                 order by transcript_number, passage, ordinal limit 1""")
                .param(sample.id())
                .query((row, _) -> row.getString(1))
                .single();
        String page = page("/coding/studies/{id}/codes/{code}", sample.id(), code);
        assertThat(page).contains(UNREVIEWED, code, "Compared with", "nearness to the code", "speaker");
    }

    @Test
    void anIncidentOfOpposedStanceIsShownBesideTheOneItIsOpposedTo() throws Exception {
        String code = jdbc.sql("""
                update coding set ledger = jsonb_set(ledger, '{nearest,0,opposed}', 'true')
                 where (study_id, analysis, coding_id) = (
                       select study_id, analysis, coding_id from coding
                        where study_id = ? and jsonb_array_length(ledger -> 'nearest') > 0
                        order by transcript_number, passage, ordinal limit 1)
                returning code_id""")
                .param(sample.id())
                .query((row, _) -> row.getString(1))
                .single();
        assertThat(page("/coding/studies/{id}/codes/{code}", sample.id(), code)).contains("opposed stance",
                "It seems to say the contrary");
        http.perform(open("/coding/api/studies/{id}/codings?code=" + code, sample.id()))
                .andExpect(jsonPath("$.codings[?(@.opposed)].nearest[0].opposed").value(hasItem(true)));
    }

    @Test
    void aCodeThatOneSpeakerOrOneLanguageDominatesIsFlagged() throws Exception {
        http.perform(open("/coding/api/studies/{id}/codebook", sample.id()))
                .andExpect(jsonPath("$.codes[*].dominatedBy[*]").isEmpty());
        String code = jdbc.sql("""
                with most as (select code_id from coding where study_id = :study group by code_id
                               order by count(*) desc, code_id limit 1)
                update incident i set speaker = 'Dora', lang = 'it'
                  from coding c where c.study_id = i.study_id and c.incident_id = i.incident_id
                   and i.study_id = :study and c.code_id = (select code_id from most)
                returning c.code_id""").param("study", sample.id()).query((row, _) -> row.getString(1)).list()
                .getFirst();
        http.perform(open("/coding/api/studies/{id}/codebook", sample.id()))
                .andExpect(jsonPath("$.codes[?(@.code == '" + code + "')].dominatedBy[0].voice").value("Dora"))
                .andExpect(jsonPath("$.codes[?(@.code == '" + code + "')].dominatedBy[1].kind").value("language"));
        assertThat(page("/coding/studies/{id}", sample.id())).contains("mostly Dora: ");
        assertThat(page("/coding/studies/{id}/codes/{code}", sample.id(), code)).contains("mostly it (language): ",
                "of the talk");
    }

    @Test
    void whatIsUnknownIsAnsweredWithWhatToDo() throws Exception {
        UUID unknown = UUID.fromString("99999999-5a0e-4d7c-9a55-6a4f0f0f1c11");
        for (String path : new String[]{"/coding/api/studies/{id}/progress", "/coding/api/studies/{id}/codebook",
                "/coding/api/studies/{id}/codings"}) {
            http.perform(open(path, unknown)).andExpect(status().isNotFound()).andExpect(jsonPath("$.title").exists());
        }
        http.perform(open("/coding/studies/{id}", unknown)).andExpect(status().isNotFound());
        http.perform(open("/coding/studies/{id}/codes/c-000000000000", sample.id())).andExpect(status().isNotFound());
    }

    @Test
    void aFurtherAnalysisCanBeAskedFor() throws Exception {
        SampleStudy other = new SampleStudy(UUID.fromString("33333333-5a0e-4d7c-9a55-6a4f0f0f1c11"), 1, 1);
        arrive(other.passage(1, 1));
        http.perform(post("/coding/api/studies/{id}/analyses", other.id()).header("X-Emic-Door",
                "a-secret-for-tests-only")).andExpect(status().isAccepted()).andExpect(jsonPath("$.analysis").value(2));
        http.perform(open("/coding/api/studies/{id}/progress", other.id()))
                .andExpect(jsonPath("$.analysis").value(2))
                .andExpect(jsonPath("$.compared").value(0));
    }

    @Test
    void aFurtherAnalysisCanBeBegunOnThePage() throws Exception {
        String page = "/coding/studies/" + sample.id();
        assertThat(page(page)).contains(page + "/analyses", "Begin a further analysis");
        http.perform(post(page + "/analyses").header("X-Emic-Door", "a-secret-for-tests-only"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(page));
        assertThat(page(page)).contains("A further analysis (");
        http.perform(post("/coding/studies/99999999-5a0e-4d7c-9a55-6a4f0f0f1c11/analyses").header("X-Emic-Door",
                "a-secret-for-tests-only")).andExpect(status().isNotFound());
    }

    @Test
    void codingsThatNoLongerFitHaveAPageThatIsLinkedFromTheCodes() throws Exception {
        String path = "/coding/studies/" + sample.id();
        assertThat(page(path)).doesNotContain("/unfitting");
        assertThat(page(path + "/unfitting")).contains("None.");
        Retold second = Retold.first(sample, 1).split(2, "They went <home>");
        second.events().forEach(this::arrive);
        assertThat(page(path)).contains(path + "/unfitting", "longer fit");
        assertThat(page(path + "/unfitting")).contains("They went &lt;home&gt; before", "They went &lt;home&gt; after",
                "call-1.txt", "until version <span>2</span>", path + "/codes/c-");
        http.perform(open("/coding/api/studies/{id}/unfitting?most=1", sample.id()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.codings.length()").value(1))
                .andExpect(jsonPath("$.codings[0].version").value(2))
                .andExpect(jsonPath("$.codings[0].since[0].quote.text").value("They went <home> before"))
                .andExpect(jsonPath("$.withdrawn").value(0));
        second.withdraw(2).events().forEach(this::arrive);
        assertThat(page(path + "/unfitting")).contains("One incident was", "nothing of it is listed")
                .doesNotContain("They went &lt;home&gt; before");
        http.perform(open("/coding/api/studies/{id}/unfitting", UUID.randomUUID())).andExpect(status().isNotFound());
    }

    @Test
    void nothingIsShownWithoutTheSecretOfTheDoor() throws Exception {
        http.perform(get("/coding/studies/{id}", sample.id())).andExpect(status().isForbidden());
    }

    private String page(String path, Object... values) throws Exception {
        return http.perform(open(path, values).accept("text/html"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder open(String path, Object... values) {
        return get(path, values).header("X-Emic-Door", "a-secret-for-tests-only");
    }

}
