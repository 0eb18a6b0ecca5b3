package org.emic.coding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.emic.coding.sample.Retold;
import org.emic.coding.web.DescribedApi.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The service takes and answers what `openapi.yaml` says.
class OpenApiAnswersTest extends AskedAsDescribed {

    @Test
    void everythingThatCanBeReadIsAnsweredAsDescribed() throws Exception {
        for (String file : List.of("/own-codebook", "/examples")) {
            send("PUT", OF_STUDY + file, "text/csv", example("PUT", OF_STUDY + file, "text/csv"), 200);
        }
        runDry();
        decideAndCorrect();
        readWithALens();
        codeTwice();
        markFreely();
        for (Operation read : OpenApiTest.reads()) {
            JsonNode answer = ask(read, variables, "", "", 200);
            assertThat(answer.toString()).as(read.toString()).hasSizeGreaterThan(20);
        }
        String then = OF_STUDY + "/codebook";
        assertThat(ask("GET", then, "?asOf=2100-01-01T00:00:00Z", "", "", 200).path("codes")).isNotEmpty();
        assertThat(ask("GET", then, "?most=1", "", "", 200).path("codes")).hasSize(1);
        assertThat(ask("GET", OF_STUDY + "/codings", "", "", "", 200).path("codings")).isNotEmpty();
        assertThat(ask("GET", OF_STUDY + "/unfitting", "", "", "", 200).path("codings")).isNotEmpty();
        assertThat(ask("GET", OF_STUDY + "/memos", "?kind=comparison", "", "", 200)).isNotEmpty();
        assertThat(ask("GET", OF_STUDY + "/lens", "", "", "", 200).path("passages").path("concepts")).isNotEmpty();
        assertThat(ask("GET", OF_STUDY + "/double-codings/{number}/agreement", "", "", "", 200).path("disagreements"))
                .isNotEmpty();
    }

    @Test
    void aLensIsToldAsDescribedInEveryState() throws Exception {
        ask("GET", OF_STUDY + "/lens", "", "", "", 200);
        send("PUT", OF_STUDY + "/lens", JSON, "{\"name\": \"intersectional\", \"who\": \"Ada\"}", 201);
        send("PUT", OF_STUDY + "/lens", JSON, "{\"name\": \"intersectional\", \"who\": \"Ada\"}", 200);
        send("POST", OF_STUDY + "/lens/switch", JSON, example("POST", OF_STUDY + "/lens/switch", JSON), 204);
        assertThat(ask("GET", OF_STUDY + "/lens", "", "", "", 200).path("state").asString()).isEqualTo("off");
        send("PUT", OF_STUDY + "/lens", JSON, "{\"name\": \"none\"}", 204);
        for (String yaml : List.of("application/yaml", "application/x-yaml", "text/yaml")) {
            send("PUT", OF_STUDY + "/lens", yaml, lens(), yaml.startsWith("application/yaml") ? 201 : 200);
        }
        forget();
        arrive(sample.openedWith("somebody's"));
        assertThat(ask("GET", OF_STUDY + "/lens", "", "", "", 200).path("state").asString()).isEqualTo("missing");
    }

    static Stream<String> acts() {
        return API.operation("POST", DECISIONS)
                .node()
                .at("/requestBody/content/application~1json/examples")
                .propertyNames()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void anActIsTakenAndToldAsDescribed(String act) throws Exception {
        String own = made(send("POST", DECISIONS, JSON,
                "{\"who\": \"Grace\", \"act\": \"found\", \"label\": \"a code of our own\"}", 201));
        JsonNode example = API.operation("POST", DECISIONS)
                .node()
                .at("/requestBody/content/application~1json/examples/" + act + "/value");
        if (act.startsWith("learn")) {
            confirmAll();
        }
        int number = send("POST", DECISIONS, JSON, here(example, own).toString(), 201).path("number").asInt();
        assertThat(ask("GET", DECISIONS, "", "", "", 200).path("decisions").path(number - 1).path("act").path("act"))
                .isEqualTo(example.path("act"));
    }

    private void confirmAll() throws Exception {
        for (String coding : jdbc.sql("select coding_id from coding where study_id = ? and stretch is null")
                .param(sample.id())
                .query(String.class)
                .list()) {
            send("POST", DECISIONS, JSON,
                    "{\"who\": \"Grace\", \"act\": \"confirm\", \"coding\": \"" + coding + "\"}", 201);
        }
    }

    @Test
    void everyActHasAnExample() {
        assertThat(acts()).containsAll(API.schema("NewDecision").at("/discriminator/mapping").propertyNames());
    }

    /// Something of everything that the study's lists tell.
    private void decideAndCorrect() throws Exception {
        String own = made(send("POST", DECISIONS, JSON,
                "{\"who\": \"Grace\", \"act\": \"found\", \"label\": \"a code of our own\"}", 201));
        Operation decide = API.operation("POST", DECISIONS);
        for (String act : List.of("found", "stretch", "confirm", "rename", "memo", "sampling", "undo")) {
            send("POST", DECISIONS, JSON, here(example(decide, act), own).toString(), 201);
        }
        correctWhatAMemoQuotes();
        runDry();
    }

    private void correctWhatAMemoQuotes() throws Exception {
        Retold second = Retold.first(sample, 1).split(2, "They went to Zanzibar");
        second.events().forEach(this::arrive);
        send("POST", DECISIONS, JSON, "{\"who\": \"Grace\", \"act\": \"memo\", \"kind\": \"theoretical\", "
                + "\"text\": \"Who says: they went to Zanzibar before, does not go on.\"}", 201);
        second.split(2, "She stayed at home").events().forEach(this::arrive);
    }

    @Test
    void whatMayQuoteIsLookedThroughAsDescribed() throws Exception {
        correctWhatAMemoQuotes();
        String look = OF_STUDY + "/may-quote/{number}";
        assertThat(ask("GET", OF_STUDY + "/may-quote", "", "", "", 200).path(0).path("decision").asInt()).isOne();
        send("POST", look, JSON, example("POST", look, JSON), 204);
        assertThat(ask("GET", OF_STUDY + "/may-quote", "", "", "", 200)).isEmpty();
    }

    private void readWithALens() throws Exception {
        send("PUT", OF_STUDY + "/lens", "application/yaml", lens(), 201);
        ObjectNode answer = (ObjectNode) JsonMapper.shared()
                .readTree(example("POST", OF_STUDY + "/lens/answers", JSON));
        answer.put("code", first().code());
        answer.put("newCode", "waiting longest");
        JsonNode given = send("POST", OF_STUDY + "/lens/answers", JSON, answer.toString(), 201);
        assertThat(given.path("newCode").asString()).startsWith("c-");
        String silent = answer.put("answer", "silent").putNull("newCode").put("text", "").toString();
        int number = send("POST", OF_STUDY + "/lens/answers", JSON, silent, 201).path("number").asInt();
        Map<String, String> withdrawn = Map.of("id", STUDY.toString(), "number", Integer.toString(number));
        ask(API.operation("POST", OF_STUDY + "/lens/answers/{number}/withdrawal"), withdrawn, JSON,
                "{\"who\": \"Ada\"}", 204);
    }

    /// Two people code a sample, each in their own way, and talk about one unit.
    private void codeTwice() throws Exception {
        String all = OF_STUDY + "/double-codings";
        String code = first().code();
        send("POST", all, JSON, example("POST", all, JSON), 201);
        String one = all + "/{number}/coders/{coder}";
        List<String> units = ask("GET", one + "/units", "", "", "", 200).findValuesAsString("incident")
                .stream()
                .distinct()
                .filter(this::isInSample)
                .toList();
        for (int coder = 1; coder <= 2; coder++) {
            for (int at = 0; at < units.size(); at++) {
                Map<String, String> unit = Map.of("id", STUDY.toString(), "number", "1", "coder",
                        Integer.toString(coder), "incident", units.get(at));
                ask(API.operation("PUT", one + "/units/{incident}"), unit, JSON,
                        at % 3 < coder ? "{\"codes\": [\"" + code + "\"]}" : "{\"codes\": []}", 204);
            }
            Map<String, String> desk = Map.of("id", STUDY.toString(), "number", "1", "coder", Integer.toString(coder));
            ask(API.operation("POST", one + "/close"), desk, "", "", 204);
        }
        ObjectNode agreed = (ObjectNode) JsonMapper.shared().readTree(example("POST", all + "/{number}/agreed", JSON));
        agreed.put("incident", units.get(1)).withArray("codes").removeAll().add(code);
        send("POST", all + "/{number}/agreed", JSON, agreed.toString(), 201);
        send("POST", all, JSON, "{\"who\": \"Ada\", \"coders\": [\"Ada\", \"Grace\"], \"share\": 0.2}", 201);
        ask(API.operation("POST", all + "/{number}/reveal"), Map.of("id", STUDY.toString(), "number", "2"), JSON,
                example("POST", all + "/{number}/reveal", JSON), 204);
    }

    /// Two people mark a transcript, and one takes a mark back.
    private void markFreely() throws Exception {
        String all = OF_STUDY + "/free-markings";
        send("POST", all, JSON, example("POST", all, JSON), 201);
        String own = all + "/{number}/coders/{coder}";
        for (String coder : List.of("1", "2")) {
            Map<String, String> desk = Map.of("id", STUDY.toString(), "number", "1", "coder", coder, "mark", coder);
            ObjectNode mark = (ObjectNode) JsonMapper.shared().readTree(example("POST", own + "/marks", JSON));
            mark.put("code", first().code());
            ask(API.operation("POST", own + "/marks"), desk, JSON, mark.toString(), 201);
            if (coder.equals("2")) {
                ask(API.operation("DELETE", own + "/marks/{mark}"), desk, "", "", 204);
            }
            ask(API.operation("POST", own + "/close"), desk, "", "", 204);
        }
    }

    private boolean isInSample(String incident) {
        return jdbc.sql("select count(*) from double_coding_unit where incident_id = ?")
                .param(incident)
                .query(Integer.class)
                .single() > 0;
    }

    private static String lens() {
        return example("PUT", OF_STUDY + "/lens", "application/yaml");
    }

}
