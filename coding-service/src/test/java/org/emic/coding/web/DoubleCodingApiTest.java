package org.emic.coding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.emic.coding.sample.Retold;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.WithoutBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@AutoConfigureMockMvc
class DoubleCodingApiTest extends WithoutBroker {

    private static final String OPENING = """
            {"who": "Ada", "why": "before writing", "coders": ["Ada", "Grace"], "units": 12}""";

    private final SampleStudy sample = new SampleStudy(UUID.fromString("44444444-5a0e-4d7c-9a55-6a4f0f0f1c11"), 3, 3);
    private final String all = "/coding/api/studies/" + sample.id() + "/double-codings";

    @Autowired
    private MockMvc http;

    @BeforeEach
    void analyse() {
        sample.events().forEach(this::arrive);
        runDry();
    }

    @Test
    void aSampleOfBothTranscriptsIsDrawnAndTheCodebookFrozen() throws Exception {
        send(HttpMethod.POST, all, OPENING).andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value(1))
                .andExpect(jsonPath("$.units").value(12));
        List<String> labels = read(all + "/1", "$.codes[*].label");
        assertThat(labels).isNotEmpty();
        assertThat(this.<List<Integer>>read(all + "/1/coders/1/units", "$.units[*].talk.unit.transcriptNumber"))
                .hasSize(12)
                .isSorted()
                .contains(1, 3);
        jdbc.sql("update code set label = 'another label'").update();
        assertThat(this.<List<String>>read(all + "/1", "$.codes[*].label")).isEqualTo(labels);
        send(HttpMethod.GET, all, "").andExpect(jsonPath("$[0].coders[1].name").value("Grace"))
                .andExpect(jsonPath("$[0].blind").value(true));
    }

    @Test
    void aUnitIsShownWithTheTalkAroundItAndWithoutSuggestions() throws Exception {
        open();
        String desk = send(HttpMethod.GET, all + "/1/coders/1/units", "").andReturn().getResponse()
                .getContentAsString();
        assertThat(this.<List<Object>>read(all + "/1/coders/1/units", "$.units[3].talk.before")).isNotEmpty();
        assertThat(this.<List<Object>>read(all + "/1/coders/1/units", "$.units[3].talk.after")).isNotEmpty();
        assertThat(desk).doesNotContain("suggested", "similarity", "Grace");
    }

    @Test
    void readWithoutACodeIsNotTheSameAsNotReadYet() throws Exception {
        open();
        String unit = units().getFirst();
        send(HttpMethod.PUT, desk(1, unit), "{\"codes\": []}").andExpect(status().isNoContent());
        send(HttpMethod.GET, all + "/1/coders/1/units", "").andExpect(jsonPath("$.units[0].read").value(true))
                .andExpect(jsonPath("$.units[0].codes").isEmpty())
                .andExpect(jsonPath("$.units[1].read").value(false))
                .andExpect(jsonPath("$.unread").value(11));
        send(HttpMethod.DELETE, desk(1, unit), "").andExpect(status().isNoContent());
        send(HttpMethod.GET, all + "/1/coders/1/units", "").andExpect(jsonPath("$.unread").value(12));
    }

    @Test
    void nobodySeesWhatAnotherCodedBeforeAllHaveClosed() throws Exception {
        open();
        String unit = units().getFirst();
        code(1, unit, code(0));
        send(HttpMethod.GET, all + "/1/coders/2/units", "").andExpect(jsonPath("$.units[0].read").value(false));
        send(HttpMethod.GET, all + "/1/agreement", "").andExpect(status().isConflict());
        send(HttpMethod.POST, all + "/1/agreed", agreed(unit, code(0))).andExpect(status().isConflict());
        close(1);
        send(HttpMethod.GET, all + "/1/agreement", "").andExpect(status().isConflict());
        close(2);
        send(HttpMethod.GET, all + "/1/agreement", "").andExpect(status().isOk());
    }

    @Test
    void whatIsClosedStaysAsItIs() throws Exception {
        open();
        String unit = units().getFirst();
        code(1, unit, code(0));
        code(1, unit, code(1));
        close(1);
        send(HttpMethod.PUT, desk(1, unit), "{\"codes\": []}").andExpect(status().isConflict());
        send(HttpMethod.DELETE, desk(1, unit), "").andExpect(status().isConflict());
        send(HttpMethod.POST, all + "/1/coders/1/close", "").andExpect(status().isConflict());
        send(HttpMethod.GET, all + "/1/coders/1/units", "").andExpect(jsonPath("$.units[0].codes[0]").value(code(1)));
        code(2, unit, code(0));
    }

    @Test
    void whoRevealsIsKeptAndNobodyCodesOn() throws Exception {
        open();
        send(HttpMethod.POST, all + "/1/reveal", "{\"who\": \"Ada\", \"why\": \"\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].file").value("why"));
        send(HttpMethod.POST, all + "/1/reveal", "{\"who\": \"Ada\", \"why\": \"Grace is ill\"}")
                .andExpect(status().isNoContent());
        send(HttpMethod.GET, all + "/1", "").andExpect(jsonPath("$.revealed.why").value("Grace is ill"))
                .andExpect(jsonPath("$.blind").value(false));
        send(HttpMethod.PUT, desk(2, units().getFirst()), "{\"codes\": []}").andExpect(status().isConflict());
        send(HttpMethod.POST, all + "/1/reveal", "{\"who\": \"Ada\", \"why\": \"again\"}")
                .andExpect(status().isConflict());
        send(HttpMethod.GET, all + "/1/agreement", "").andExpect(status().isOk())
                .andExpect(jsonPath("$.compared").value(0))
                .andExpect(jsonPath("$.alpha.notComputable").value("no unit was read by two coders"));
    }

    @Test
    void theWorstCodeComesFirstAndDisagreementsCanBeTalkedAbout() throws Exception {
        open();
        List<String> units = units();
        for (int at = 0; at < 10; at++) {
            String both = at % 2 == 0 ? "\"" + code(0) + "\"" : "";
            String first = at < 3 ? "\"" + code(1) + "\"" : "";
            code(1, units.get(at), List.of(both, first));
            code(2, units.get(at), List.of(both));
        }
        close(1);
        close(2);
        send(HttpMethod.GET, all + "/1/agreement", "").andExpect(jsonPath("$.units").value(12))
                .andExpect(jsonPath("$.compared").value(10))
                .andExpect(jsonPath("$.codes[0].code").value(code(1)))
                .andExpect(jsonPath("$.codes[0].kappa.value").value(0.0))
                .andExpect(jsonPath("$.codes[0].marginals[0].present").value(3))
                .andExpect(jsonPath("$.codes[0].marginals[1].present").value(0))
                .andExpect(jsonPath("$.codes[1].code").value(code(0)))
                .andExpect(jsonPath("$.codes[1].kappa.value").value(1.0))
                .andExpect(jsonPath("$.alpha.low").exists())
                .andExpect(jsonPath("$.band").exists())
                .andExpect(jsonPath("$.disagreements.length()").value(3))
                .andExpect(jsonPath("$.disagreements[0].talk.unit.text").isNotEmpty())
                .andExpect(jsonPath("$.disagreements[0].said[0].coder").value("Ada"))
                .andExpect(jsonPath("$.disagreements[0].agreed").doesNotExist());
        String before = figures();
        send(HttpMethod.POST, all + "/1/agreed", agreed(units.getFirst(), code(0))).andExpect(status().isCreated());
        send(HttpMethod.GET, all + "/1/agreement", "")
                .andExpect(jsonPath("$.disagreements[0].agreed.who").value("both"))
                .andExpect(jsonPath("$.disagreements[0].agreed.codes[0].code").value(code(0)));
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void aUnitThatIsCorrectedOrWithdrawnLeavesTheSampleAndTheOthersStay() throws Exception {
        open();
        String gone = unitOfTurn(2);
        String stays = unitOfTurn(3);
        code(1, gone, code(0));
        code(1, stays, code(0));
        Retold second = Retold.first(sample, 1).split(2, "They went <home>");
        second.events().forEach(this::arrive);
        assertThat(units()).doesNotContain(gone).contains(stays);
        send(HttpMethod.PUT, desk(1, gone), "{\"codes\": []}").andExpect(status().isNotFound());
        send(HttpMethod.GET, all + "/1", "").andExpect(jsonPath("$.leftCorrected").value(1))
                .andExpect(jsonPath("$.coders[0].read").value(1));
        second.withdraw(4).events().forEach(this::arrive);
        assertThat(units()).doesNotContain(stays);
        send(HttpMethod.GET, all + "/1", "").andExpect(jsonPath("$.leftWithdrawn").value(1))
                .andExpect(jsonPath("$.coders[0].read").value(0));
        assertThat(rows("double_coding_reading")).isZero();
    }

    @Test
    void aTranscriptThatIsTakenBackLeavesNeitherUnitsNorLabels() throws Exception {
        open();
        arrive(sample.removed(1));
        assertThat(units()).isNotEmpty();
        assertThat(rows("double_coding_unit where transcript_number = 1")).isZero();
        assertThat(rows("double_coding_code where label <> ''")).isZero();
        runDry();
        assertThat(this.<List<String>>read(all + "/1", "$.codes[*].label")).isNotEmpty().doesNotContain("");
    }

    @Test
    void aLabelThatAPersonGaveStaysWhenWordsAreWithdrawn() throws Exception {
        jdbc.sql("update code set status = 'edited', label = 'fearing the police' where ordinal = 0").update();
        open();
        Retold.first(sample, 1).withdraw(2).events().forEach(this::arrive);
        assertThat(rows("double_coding_code where label <> ''")).isEqualTo(1);
        assertThat(this.<List<String>>read(all + "/1", "$.codes[*].label")).contains("fearing the police");
    }

    @Test
    void aLabelOfTheMachinesIsForgottenAlsoWhereAPersonWorkedOnTheCode() throws Exception {
        jdbc.sql("update code set status = 'edited' where ordinal = 0").update();
        open();
        Retold.first(sample, 1).withdraw(2).events().forEach(this::arrive);
        assertThat(rows("double_coding_code where label <> ''")).isZero();
    }

    @Test
    void whatCannotBeOpenedIsAnsweredWithWhatToDo() throws Exception {
        send(HttpMethod.POST, all, """
                {"who": " ", "coders": ["Ada", "ada", "machine"], "units": 5, "share": 0.5}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].file").value(
                        containsInAnyOrder("who", "coders", "coders", "units")));
        send(HttpMethod.POST, all, "{\"who\": \"Ada\", \"coders\": [\"Ada\"], \"share\": 0.5}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].file").value("coders"));
        UUID unknown = UUID.fromString("99999999-5a0e-4d7c-9a55-6a4f0f0f1c11");
        send(HttpMethod.POST, all.replace(sample.id().toString(), unknown.toString()), OPENING)
                .andExpect(status().isNotFound());
        send(HttpMethod.GET, all + "/7", "").andExpect(status().isNotFound());
        send(HttpMethod.GET, all + "/7/agreement", "").andExpect(status().isNotFound());
        open();
        send(HttpMethod.GET, all + "/1/coders/3/units", "").andExpect(status().isNotFound());
        send(HttpMethod.PUT, desk(3, units().getFirst()), "{\"codes\": []}").andExpect(status().isNotFound());
        send(HttpMethod.PUT, desk(1, "i-nothing"), "{\"codes\": []}").andExpect(status().isNotFound());
        send(HttpMethod.PUT, desk(1, units().getFirst()), "{}").andExpect(status().isUnprocessableContent());
        send(HttpMethod.PUT, desk(1, units().getFirst()), "{\"codes\": [\"c-nothing\"]}")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aStudyWithoutCodesHasNothingToCode() throws Exception {
        SampleStudy other = new SampleStudy(UUID.fromString("55555555-5a0e-4d7c-9a55-6a4f0f0f1c11"), 1, 1);
        arrive(other.passage(1, 1));
        send(HttpMethod.POST, all.replace(sample.id().toString(), other.id().toString()), OPENING)
                .andExpect(status().isConflict());
    }

    private void open() throws Exception {
        send(HttpMethod.POST, all, OPENING).andExpect(status().isCreated());
    }

    private void close(int coder) throws Exception {
        send(HttpMethod.POST, all + "/1/coders/" + coder + "/close", "").andExpect(status().isNoContent());
    }

    private void code(int coder, String unit, String code) throws Exception {
        code(coder, unit, List.of("\"" + code + "\""));
    }

    private void code(int coder, String unit, List<String> quoted) throws Exception {
        String codes = String.join(",", quoted.stream().filter(code -> !code.isEmpty()).toList());
        send(HttpMethod.PUT, desk(coder, unit), "{\"codes\": [" + codes + "]}").andExpect(status().isNoContent());
    }

    private String desk(int coder, String unit) {
        return all + "/1/coders/" + coder + "/units/" + unit;
    }

    private static String agreed(String unit, String code) {
        return "{\"incident\": \"%s\", \"codes\": [\"%s\"], \"who\": \"both\", \"why\": \"they speak of it\"}"
                .formatted(unit, code);
    }

    private String figures() throws Exception {
        return read(all + "/1/agreement", "$['alpha','pooledKappa','codes']").toString();
    }

    private List<String> units() throws Exception {
        return read(all + "/1/coders/1/units", "$.units[*].talk.unit.incident");
    }

    /// The unit of this turn of the first transcript, which is put into the sample if it was not drawn.
    private String unitOfTurn(int turn) {
        String unit = jdbc.sql("""
                select incident_id from incident where study_id = ? and transcript_number = 1 and turn = ?""")
                .params(sample.id(), turn)
                .query(String.class)
                .single();
        jdbc.sql("insert into double_coding_unit values (?, 1, ?, 1) on conflict do nothing")
                .params(sample.id(), unit)
                .update();
        return unit;
    }

    private String code(int ordinal) {
        return jdbc.sql("select code_id from double_coding_code where study_id = ? and ordinal = ?")
                .params(sample.id(), ordinal)
                .query(String.class)
                .single();
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private <T> T read(String path, String part) throws Exception {
        return JsonPath.read(send(HttpMethod.GET, path, "").andReturn().getResponse().getContentAsString(), part);
    }

    private ResultActions send(HttpMethod method, String path, String json) throws Exception {
        return http.perform(MockMvcRequestBuilders.request(method, path)
                .header("X-Emic-Door", "a-secret-for-tests-only")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

}
