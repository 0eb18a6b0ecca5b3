package org.emic.coding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.sample.Retold;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.WithoutBroker;
import org.emic.contracts.testkit.Contracts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/// What people decide, from the request to what is told.
@AutoConfigureMockMvc
class DecisionsTest extends WithoutBroker {

    private static final UUID STUDY = UUID.fromString("66666666-5a0e-4d7c-9a55-6a4f0f0f1c11");

    private final SampleStudy sample = new SampleStudy(STUDY, 2, 3);

    @Autowired
    private MockMvc http;
    @Autowired
    private JsonMapper json;

    @BeforeEach
    void analyse() {
        sample.events().forEach(this::arrive);
        runDry();
    }

    @Test
    void aDecisionIsToldAtOnceAndCompletedAfterAPause() throws Exception {
        Row coding = row(0);
        int before = announced().size();
        decide(Map.of("act", "confirm", "coding", coding.id())).andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value(1));
        assertThat(announced().subList(before, announced().size())).singleElement()
                .asString()
                .startsWith("PassageCoded.v1")
                .contains("\"coding\":\"" + coding.id() + "\"", "\"status\":\"confirmed\",\"coder\":\"Ada\"");

        completeDecided();
        assertThat(announced().getLast()).startsWith("AnalysisCompleted.v1").contains("\"analysis\":1", "\"read\":1");
        assertThat(completed()).isEmpty();
    }

    @Test
    void whatBecameOfSuggestionsIsCounted() throws Exception {
        Row accepted = row(0);
        Row rejected = row(1);
        String own = made(decide(Map.of("act", "found", "label", "being believed")));
        decide(Map.of("act", "code", "incident", rejected.incident(), "code", own));
        decide(Map.of("act", "confirm", "coding", accepted.id()));
        decide(Map.of("act", "reject", "coding", rejected.id()));
        http.perform(open("/coding/api/studies/{id}/machine-figures"))
                .andExpect(jsonPath("$.all.accepted").value(1))
                .andExpect(jsonPath("$.all.rejected").value(1))
                .andExpect(jsonPath("$.all.missed").value(1))
                .andExpect(jsonPath("$.all.shareAccepted").value(0.5))
                .andExpect(jsonPath("$.codes[?(@.code == '%s')].fared.missed".formatted(own)).value(1));
        assertThat(page("/coding/studies/{id}/decisions")).contains("suggestions accepted");
    }

    @Test
    void everythingThatIsToldKeepsToTheContracts() throws Exception {
        Row one = row(0);
        Row other = row(1);
        Row third = row(2);
        assertThat(announced()).filteredOn(told -> told.startsWith("CodebookChanged.v1"))
                .noneMatch(told -> told.contains("\"change\":\"split\""));
        String own = made(decide(Map.of("act", "found", "label", "being believed", "definition", "taken for true")));
        decide(Map.of("act", "code", "incident", one.incident(), "code", own)).andExpect(status().isCreated());
        decide(Map.of("act", "code", "code", own, "transcript", 1, "fromTurn", 0, "start", 2, "toTurn", 2, "end", 5))
                .andExpect(status().isCreated());
        decide(Map.of("act", "split", "code", other.code(), "codings", List.of(other.id()), "label", "doubting"))
                .andExpect(status().isCreated());
        decide(Map.of("act", "merge", "code", third.code(), "into", own, "why", "the same"))
                .andExpect(status().isCreated());
        decide(Map.of("act", "reject-code", "code", one.code())).andExpect(status().isCreated());
        completeDecided();
        for (String told : announced()) {
            int space = told.indexOf(' ');
            Contracts.validate("emic.codes.v1", told.substring(0, space),
                    told.substring(space + 1).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(announced()).anyMatch(told -> told.contains("\"definition\":\"taken for true\""))
                .anyMatch(told -> told.contains("\"span\":{") && told.contains("\"toTurn\":2"))
                .anyMatch(told -> told.contains("\"reason\":\"the same\""));
    }

    @Test
    void whatADecisionMadeIsUndone() throws Exception {
        List<String> before = codings();
        Row coding = row(0);
        decide(Map.of("act", "reject", "coding", coding.id()));
        decide(Map.of("act", "rename", "code", row(3).code(), "label", "another name"));
        assertThat(codings()).isNotEqualTo(before);
        decide(Map.of("act", "undo", "decision", 1)).andExpect(status().isCreated());
        assertThat(codings()).isEqualTo(before);
        runDry();
        assertThat(codings()).isEqualTo(before);
        assertThat(announced().getLast()).startsWith("AnalysisCompleted.v1").contains("\"analysis\":2");
        http.perform(open("/coding/api/studies/{id}/decisions"))
                .andExpect(jsonPath("$.decisions[0].effect").value("undone"))
                .andExpect(jsonPath("$.decisions[1].effect").value("effective"));
    }

    /// As design.md has it: the analysis is a function of incidents, vectors, decisions and parameters.
    @Test
    void aFurtherAnalysisComesToTheSameWithTheSameDecisions() throws Exception {
        decide(Map.of("act", "rename", "code", row(0).code(), "label", "being believed"));
        decide(Map.of("act", "reject", "coding", row(4).id()));
        completeDecided();
        String fingerprint = fingerprint();
        List<String> codings = codings();
        http.perform(post("/coding/api/studies/{id}/analyses", STUDY).header("X-Emic-Door",
                "a-secret-for-tests-only")).andExpect(status().isAccepted());
        runDry();
        assertThat(fingerprint()).isEqualTo(fingerprint);
        assertThat(codings()).isEqualTo(codings);
    }

    @Test
    void aTranscriptThatIsAddedLaterKeepsWhatPeopleTouched() throws Exception {
        String code = row(0).code();
        List<String> had = incidentsOf(code);
        decide(Map.of("act", "rename", "code", code, "label", "being believed"));
        new SampleStudy(STUDY, 3, 3).events().forEach(this::arrive);
        runDry();
        assertThat(incidentsOf(code)).containsAll(had);
        http.perform(open("/coding/api/studies/{id}/codebook"))
                .andExpect(jsonPath("$.codes[?(@.code == '%s')].label".formatted(code)).value("being believed"));
    }

    @Test
    void aDecisionAboutACorrectedTurnIsListedWithoutEffect() throws Exception {
        Retold first = Retold.first(sample, 1);
        String incident = jdbc
                .sql("select incident_id from incident where study_id = ? and turn = 0 order by 1 limit 1")
                .param(STUDY)
                .query(String.class)
                .single();
        String coding = jdbc.sql("select coding_id from coding where study_id = ? and incident_id = ? limit 1")
                .params(STUDY, incident)
                .query(String.class)
                .single();
        decide(Map.of("act", "confirm", "coding", coding)).andExpect(status().isCreated());
        first.split(0, "quite other words").events().forEach(this::arrive);
        runDry();
        http.perform(open("/coding/api/studies/{id}/decisions"))
                .andExpect(jsonPath("$.decisions[0].effect").value("none"))
                .andExpect(jsonPath("$.decisions[0].because").value("its words are no longer there"));
    }

    @Test
    void theCodebookCanBeReadAsItWas() throws Exception {
        String code = row(0).code();
        decide(Map.of("act", "rename", "code", code, "label", "a first name"));
        String then = jdbc.sql(
                "select to_char(max(made_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from decision")
                .query(String.class)
                .single();
        decide(Map.of("act", "rename", "code", code, "label", "a second name"));
        http.perform(open("/coding/api/studies/{id}/codebook?asOf=" + then))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.codes[?(@.code == '%s')].label".formatted(code)).value("a first name"));
    }

    @Test
    void memosAreKeptAndReflexiveOnesAreToldToNobody() throws Exception {
        String code = row(0).code();
        decide(Map.of("act", "memo", "kind", "comparison", "code", code, "text", "they differ by who listens", "alike",
                "both wait", "different", "one is heard")).andExpect(status().isCreated());
        decide(Map.of("act", "memo", "kind", "reflexive", "text", "this touches me"));
        http.perform(open("/coding/api/studies/{id}/memos?code=" + code))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].memo.comparison.different").value("one is heard"));
        http.perform(open("/coding/api/studies/{id}/memos")).andExpect(jsonPath("$.length()").value(1));
        decide(Map.of("act", "undo", "decision", 1)).andExpect(status().isCreated());
        assertThat(step()).isFalse();
        http.perform(open("/coding/api/studies/{id}/memos")).andExpect(jsonPath("$.length()").value(0));
        decide(Map.of("act", "undo", "decision", 3)).andExpect(status().isCreated());
        http.perform(open("/coding/api/studies/{id}/decisions")).andExpect(jsonPath("$.decisions.length()").value(3));
        assertThat(page("/coding/studies/{id}/decisions")).doesNotContain("this touches me");
        assertThat(page("/coding/studies/{id}/memos")).contains("they differ by who listens")
                .doesNotContain("this touches me");
    }

    @Test
    void thePageOfTheCodesSaysHowManySuggestionsPeopleHaveDecidedAbout() throws Exception {
        int suggestions = codings().size();
        assertThat(page("/coding/studies/{id}")).contains("Nobody has read this yet");
        decide(Map.of("act", "confirm", "coding", row(0).id()));
        decide(Map.of("act", "reject", "coding", row(1).id()));
        decide(Map.of("act", "code", "incident", row(2).incident(), "code", otherThan(row(2))));
        assertThat(page("/coding/studies/{id}")).doesNotContain("Nobody has read this yet")
                .contains("People have decided about 2 of " + suggestions + " suggestions",
                        "and made 1 coding of their own");
        decide(Map.of("act", "undo", "decision", 2));
        assertThat(page("/coding/studies/{id}/unsure")).contains("People have decided about 1 of");
    }

    private String otherThan(Row row) {
        return jdbc.sql("""
                select code_id from code where study_id = :study and code_id not in
                       (select code_id from coding where study_id = :study and incident_id = :incident) limit 1""")
                .param("study", STUDY)
                .param("incident", row.incident())
                .query(String.class)
                .single();
    }

    @Test
    void memosAreToldAndToldBackAndAgainInAFurtherAnalysis() throws Exception {
        String code = row(0).code();
        decide(Map.of("act", "memo", "kind", "comparison", "code", code, "incident", row(0).incident(), "text",
                "they differ by who listens", "alike", "both wait"));
        decide(Map.of("act", "memo", "kind", "reflexive", "text", "this touches me"));
        decide(Map.of("act", "memo", "kind", "sampling", "ask", "two who went to court", "text", "how did it end?"));
        assertThat(memos()).hasSize(2)
                .noneMatch(told -> told.contains("touches me"))
                .first()
                .asString()
                .contains("\"memo\":1,\"version\":1", "who listens", "\"alike\":\"both wait\"", "\"who\":\"Ada\"");
        decide(Map.of("act", "undo", "decision", 1));
        decide(Map.of("act", "undo", "decision", 2));
        assertThat(memos()).hasSize(3)
                .last()
                .asString()
                .contains("\"memo\":1,\"version\":2", "\"withdrawn\":true")
                .doesNotContain("listens");
        decide(Map.of("act", "undo", "decision", 4));
        assertThat(memos()).hasSize(4).last().asString().contains("\"memo\":1,\"version\":3", "who listens");

        decide(Map.of("act", "reject", "coding", row(0).id()));
        decide(Map.of("act", "undo", "decision", 7));
        runDry();
        assertThat(memos()).hasSize(2).allMatch(told -> told.contains("\"analysis\":2"))
                .allMatch(told -> told.contains("\"version\":1"));
    }

    private List<String> memos() {
        List<String> told = announced().stream().filter(event -> event.startsWith("MemoWritten.v1")).toList();
        told.forEach(memo -> Contracts.validate("emic.codes.v1", "MemoWritten.v1",
                memo.substring(memo.indexOf(' ') + 1).getBytes(StandardCharsets.UTF_8)));
        return told;
    }

    @Test
    void whomToAskNextIsLoggedWithWhatCameOfIt() throws Exception {
        String code = row(0).code();
        decide(Map.of("act", "memo", "kind", "sampling", "code", code, "ask", "two who went to court", "text",
                "nobody has told how it ended", "guide", "version 2")).andExpect(status().isCreated());
        http.perform(door(post("/coding/studies/{id}/decisions", STUDY)).param("act", "memo")
                .param("kind", "sampling")
                .param("entry", "1")
                .param("state", "not-possible")
                .param("text", "What came of it.")
                .param("outcome", "their cases are still open")
                .param("who", "Grace")
                .param("back", "sampling"))
                .andExpect(redirectedUrl("/coding/studies/" + STUDY + "/sampling"));
        http.perform(open("/coding/api/studies/{id}/sampling-log"))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].code").value(code))
                .andExpect(jsonPath("$[0].ask").value("two who went to court"))
                .andExpect(jsonPath("$[0].state").value("not-possible"))
                .andExpect(jsonPath("$[0].followed[0].who").value("Grace"));
        assertThat(page("/coding/studies/{id}/sampling")).contains("two who went to court", "guide: version 2",
                "Not possible, because:", "their cases are still open");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}|422", "{\"who\":\"Ada\"}|422", "{\"who\":\"Ada\",\"act\":\"sing\"}|422",
            "{\"who\":\"machine\",\"act\":\"found\",\"label\":\"x\"}|422",
            "{\"who\":\"Ada\",\"act\":\"found\",\"label\":\" \"}|422",
            "{\"who\":\"Ada\",\"act\":\"found\",\"label\":\"a\\u0000b\"}|422",
            "{\"who\":\"Ada\",\"act\":\"confirm\"}|422",
            "{\"who\":\"Ada\",\"act\":\"confirm\",\"coding\":\"k-000000000000\"}|404",
            "{\"who\":\"Ada\",\"act\":\"rename\",\"code\":\"c-000000000000\",\"label\":\"x\"}|404",
            "{\"who\":\"Ada\",\"act\":\"undo\",\"decision\":7}|404",
            "{\"who\":\"Ada\",\"act\":\"code\",\"code\":\"c-000000000000\",\"transcript\":1,\"fromTurn\":0,\"start\":5,\"toTurn\":0,\"end\":5}|422",
            "{\"who\":\"Ada\",\"act\":\"code\",\"code\":\"c-000000000000\",\"transcript\":99,\"fromTurn\":0,\"start\":1,\"toTurn\":0,\"end\":5}|422",
            "{\"who\":\"Ada\",\"act\":\"memo\",\"kind\":\"song\",\"text\":\"la\"}|422",
            "{\"who\":\"Ada\",\"act\":\"memo\",\"kind\":\"sampling\",\"text\":\"la\",\"state\":\"later\"}|422",
            "{\"who\":\"Ada\",\"act\":\"memo\",\"kind\":\"sampling\",\"text\":\"la\",\"state\":\"not-possible\"}|422",
            "{\"who\":\"Ada\",\"act\":\"memo\",\"kind\":\"sampling\",\"text\":\"la\",\"entry\":7}|404",
            "{\"who\":\"Ada\",\"act\":\"undo\",\"decision\":\"seven\"}|400", "[]|400", "nonsense|400"})
    void whatCannotBeDecidedIsRefusedAndNothingIsKept(String body, int status) throws Exception {
        http.perform(door(post("/coding/api/studies/{id}/decisions", STUDY)).contentType(MediaType.APPLICATION_JSON)
                .content(body)).andExpect(status().is(status)).andExpect(jsonPath("$.title").exists());
        assertThat(jdbc.sql("select count(*) from decision").query(Integer.class).single()).isZero();
    }

    @Test
    void aStudyInWhichNothingIsSuggestedCanBeDecidedAboutAndOneOfAnEarlierReleaseCannot() throws Exception {
        jdbc.sql("delete from suggested_coding").update();
        jdbc.sql("delete from suggested_passage").update();
        jdbc.sql("delete from suggested_code").update();
        decide(Map.of("act", "found", "label", "being believed")).andExpect(status().isConflict());
        jdbc.sql("delete from coding").update();
        jdbc.sql("delete from code").update();
        decide(Map.of("act", "found", "label", "being believed")).andExpect(status().isCreated());
        decide(Map.of("act", "define", "code", CodeId.madeBy(1).value(), "definition", "taken for true"))
                .andExpect(status().isCreated());
    }

    @Test
    void aNameIsRememberedAsItWasTyped() throws Exception {
        String cookie = http.perform(door(post("/coding/studies/{id}/decisions", STUDY)).param("act", "found")
                .param("label", "elsewhere")
                .param("who", "Ada + 50% Łoś")).andReturn().getResponse().getHeader("Set-Cookie");
        String value = Objects.requireNonNull(cookie).substring("emic-who=".length(), cookie.indexOf(';'));
        assertThat(http.perform(open("/coding/studies/{id}/memos").cookie(new Cookie("emic-who", value)))
                .andReturn()
                .getResponse()
                .getContentAsString()).contains("value=\"Ada + 50% Łoś\"");
    }

    @Test
    void decidingTheSameTwiceIsRefusedTheSecondTime() throws Exception {
        decide(Map.of("act", "confirm", "coding", row(0).id())).andExpect(status().isCreated());
        decide(Map.of("act", "confirm", "coding", row(0).id())).andExpect(status().isConflict());
    }

    @Test
    void thePagesHaveFormsForEverythingAndLeadBack() throws Exception {
        String code = row(0).code();
        assertThat(page("/coding/studies/{id}/codes/" + code)).contains("confirm-code", "Split off", "Merge",
                "Nobody has read this yet", "Move to the other code", "Write a memo");
        assertThat(page("/coding/studies/{id}/transcripts/1")).contains("Code this", "data-turn=\"0\"", "marking.js");
        http.perform(door(post("/coding/studies/{id}/decisions", STUDY)).param("act", "rename")
                .param("code", code)
                .param("label", "being believed")
                .param("who", "Ada Łoś")
                .param("back", "codes/" + code))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/coding/studies/" + STUDY + "/codes/" + code));
        assertThat(page("/coding/studies/{id}/codes/" + code)).contains("being believed", "edited",
                "label given by a person").doesNotContain("Nobody has read this yet");
        assertThat(page("/coding/studies/{id}/decisions")).contains("rename", "being believed", "Ada Łoś",
                "Undo this decision");
        http.perform(door(post("/coding/studies/{id}/decisions", STUDY)).param("act", "found")
                .param("label", "elsewhere")
                .param("who", "Ada")
                .param("back", "https://elsewhere.example/"))
                .andExpect(redirectedUrl("/coding/studies/" + STUDY));
    }

    private void completeDecided() {
        assertThat(completed()).contains(new StudyId(STUDY));
    }

    private Optional<StudyId> completed() {
        return Objects.requireNonNull(transactions.execute(_ -> complete.complete(Set.of())));
    }

    private ResultActions decide(Map<String, Object> decision) throws Exception {
        Map<String, Object> body = new java.util.HashMap<>(decision);
        body.put("who", "Ada");
        return http.perform(door(post("/coding/api/studies/{id}/decisions", STUDY))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(body)));
    }

    private String made(ResultActions decided) throws Exception {
        return json.readTree(decided.andReturn().getResponse().getContentAsByteArray()).get("code").asString();
    }

    private Row row(int number) {
        return jdbc.sql("""
                select coding_id, incident_id, code_id from coding where study_id = ?
                 order by transcript_number, passage, ordinal limit 1 offset ?""")
                .params(STUDY, number)
                .query((row, _) -> new Row(row.getString(1), row.getString(2), row.getString(3)))
                .single();
    }

    private List<String> incidentsOf(String code) {
        return jdbc.sql("""
                select incident_id from coding c join study s on s.study_id = c.study_id and s.shown_analysis = c.analysis
                 where c.study_id = ? and code_id = ?""").params(STUDY, code).query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> codings() {
        return jdbc.sql("""
                select incident_id || ' ' || code_id || ' ' || status || ' ' || coder || ' ' || similarity
                  from coding c join study s on s.study_id = c.study_id and s.shown_analysis = c.analysis
                 where c.study_id = ? and code_id <> '' order by 1""").param(STUDY).query((row, _) -> row.getString(1))
                .list();
    }

    private String fingerprint() {
        return Objects.requireNonNull(jdbc.sql("""
                select fingerprint from analysis a join study s on s.study_id = a.study_id and s.shown_analysis = a.analysis
                 where a.study_id = ?""").param(STUDY).query(String.class).single());
    }

    private List<String> announced() {
        return announced(new StudyId(STUDY));
    }

    private String page(String path) throws Exception {
        return http.perform(open(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private static MockHttpServletRequestBuilder open(String path) {
        return door(get(path, STUDY));
    }

    private static MockHttpServletRequestBuilder door(MockHttpServletRequestBuilder request) {
        return request.header("X-Emic-Door", "a-secret-for-tests-only");
    }

    private record Row(String id, String incident, String code) {}

}
