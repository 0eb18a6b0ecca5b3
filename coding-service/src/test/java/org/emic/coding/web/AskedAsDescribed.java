package org.emic.coding.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.WithoutBroker;
import org.emic.coding.web.DescribedApi.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Asks of a study that was analysed, and holds what is taken and what is answered against the description.
@AutoConfigureMockMvc
abstract class AskedAsDescribed extends WithoutBroker {

    static final UUID STUDY = UUID.fromString("77777777-5a0e-4d7c-9a55-6a4f0f0f1c11");
    static final String OF_STUDY = "/coding/api/studies/{id}";
    static final String DECISIONS = OF_STUDY + "/decisions";
    static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    static final DescribedApi API = DescribedApi.read();

    final SampleStudy sample = new SampleStudy(STUDY, 3, 3);
    final Map<String, String> variables = Map.of("id", STUDY.toString(), "number", "1", "coder", "1", "name",
            "trauma-informed");

    @Autowired
    MockMvc http;

    @BeforeEach
    void analyse() {
        sample.events().forEach(this::arrive);
        runDry();
    }

    /// Sends what is as described.
    JsonNode send(String method, String path, String mediaType, String body, int status) throws Exception {
        return ask(method, path, "", mediaType, body, status);
    }

    JsonNode ask(String method, String path, String query, String mediaType, String body, int status)
            throws Exception {
        return ask(API.operation(method, path), query, variables, mediaType, body, status);
    }

    JsonNode ask(Operation operation, Map<String, String> values, String mediaType, String body, int status)
            throws Exception {
        return ask(operation, "", values, mediaType, body, status);
    }

    /// Holds what is taken and what is answered against the description.
    JsonNode ask(Operation operation, String query, Map<String, String> values, String mediaType, String body,
            int status) throws Exception {
        var request = MockMvcRequestBuilders
                .request(HttpMethod.valueOf(operation.method()), operation.path() + query, path(operation, values))
                .header("X-Emic-Door", "a-secret-for-tests-only");
        if (!mediaType.isEmpty()) {
            request.contentType(mediaType).content(body.getBytes(StandardCharsets.UTF_8));
        }
        MockHttpServletResponse response = http.perform(request).andExpect(status().is(status)).andReturn()
                .getResponse();
        if (status < 300 && !body.isEmpty()) {
            API.validate(operation + " takes", operation.request(mediaType), value(mediaType, body));
        }
        String answered = Optional.ofNullable(response.getContentType())
                .map(type -> MediaType.parseMediaType(type))
                .map(type -> type.getType() + "/" + type.getSubtype())
                .orElse("");
        JsonNode schema = operation.answer(API, status, answered);
        JsonNode answer = value(answered, response.getContentAsString(StandardCharsets.UTF_8));
        if (!answered.isEmpty()) {
            API.validate(operation + " answers with " + status, schema, answer);
        }
        return answer;
    }

    private static Object[] path(Operation operation, Map<String, String> values) {
        return Arrays.stream(operation.path().split("/"))
                .filter(part -> part.startsWith("{"))
                .map(part -> Objects.requireNonNull(values.get(part.substring(1, part.length() - 1)), part))
                .toArray();
    }

    /// JSON, or the text of another form.
    private static JsonNode value(String mediaType, String text) {
        return mediaType.endsWith("json") ? JsonMapper.shared().readTree(text) : new StringNode(text);
    }

    /// An example with ids of the study in the place of its own.
    ObjectNode here(JsonNode example, String own) {
        ObjectNode decision = ((ObjectNode) example).deepCopy();
        Row row = first();
        Map<String, String> ids = Map.of("coding", row.coding(), "incident", row.incident(), "into", own, "code",
                decision.path("act").asString().equals("code") ? own : row.code());
        ids.forEach((field, id) -> decision.replace(field, decision.has(field) ? new StringNode(id) : null));
        if (decision.has("codings")) {
            decision.withArray("codings").removeAll().add(row.coding());
        }
        decision.propertyNames().stream().filter(name -> decision.path(name).isNull()).toList()
                .forEach(decision::remove);
        return decision;
    }

    Row first() {
        return jdbc.sql("""
                select coding_id, incident_id, code_id from coding where study_id = ? and code_id <> ''
                 order by transcript_number desc, passage, ordinal limit 1""")
                .param(STUDY)
                .query((row, _) -> new Row(row.getString(1), row.getString(2), row.getString(3)))
                .single();
    }

    static JsonNode example(Operation decide, String act) {
        return decide.node().at("/requestBody/content/application~1json/examples/" + act + "/value");
    }

    static String example(String method, String path, String mediaType) {
        JsonNode example = API.operation(method, path)
                .node()
                .path("requestBody")
                .path("content")
                .path(mediaType)
                .path("example");
        return example.isString() ? example.asString() : example.toString();
    }

    static String made(JsonNode made) {
        return made.path("code").asString();
    }

    /// A coding.
    record Row(String coding, String incident, String code) {}

}
