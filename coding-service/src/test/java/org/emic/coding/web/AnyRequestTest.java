package org.emic.coding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.WithoutBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/// Whatever is sent to any address of the service, it is answered or refused, and never fails; and whatever of it was taken
/// stands on pages as words, never as markup.
@AutoConfigureMockMvc
class AnyRequestTest extends WithoutBroker {

    private static final UUID STUDY = UUID.fromString("99999999-5a0e-4d7c-9a55-6a4f0f0f1c11");
    private static final String MARKUP = "<script>alert(1)</script>";
    private static final List<String> ODD_PARTS = List.of("x", "-1", "0", "99999999999", "\u0000", "😀", " ", "..",
            "c-000000000000", MARKUP, UUID.randomUUID().toString());
    /// As they stand in JSON.
    private static final List<String> ODD_VALUES = List.of("null", "7", "-1", "2147483648", "1e400", "true", "\"\"",
            "\" \"", "\"\\u0000\"", "\"\\ud83d\"", "\"\\u202eright\\u202c 👩‍👩‍👧\"", "\"" + MARKUP + "\"",
            "\"" + "x".repeat(70_000) + "\"", "{}", "[]", "[null]", "[\"\\u0000\", \"\"]",
            "[".repeat(2_000) + "]".repeat(2_000));
    private static final List<String> ODD_QUERIES = List.of("", "-5", "2147483647", "99999999999", "x", "\u0000",
            "😀");
    private static final List<String> NO_JSON = List.of("", "null", "[]", "{", "7", "\"x\"", "{\"who\": {\"who\": 1}}",
            "[".repeat(5_000));
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

    private final SampleStudy sample = new SampleStudy(STUDY, 1, 3);
    private final List<String> failed = new ArrayList<>();
    private final Map<String, String> here = new LinkedHashMap<>();
    private int sent;

    @Autowired
    private MockMvc http;
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void analyse() throws Exception {
        sample.events().forEach(this::arrive);
        runDry();
        put("/lens", "{\"name\": \"critical-feminist\", \"who\": \"Ada\"}");
        post("/double-codings", "{\"who\": \"Ada\", \"coders\": [\"Ada\", \"Ben\"], \"units\": 3}");
        here.putAll(
                Map.of("id", STUDY.toString(), "studyId", STUDY.toString(), "number", "1", "coder", "1", "place", "1",
                        "name", "critical-feminist"));
        here.putAll(jdbc.sql("""
                select c.incident_id, c.coding_id, c.code_id from coding c
                 where c.study_id = ? order by transcript_number, passage, ordinal limit 1""")
                .param(STUDY)
                .query((row, _) -> Map.of("incident", row.getString(1), "coding", row.getString(2), "code",
                        row.getString(3)))
                .single());
    }

    @Test
    void anAddressIsAnsweredOrRefusedWhateverStandsInIt() throws Exception {
        for (Map.Entry<RequestMappingInfo, RequestMethod> asked : mappings()) {
            for (String pattern : asked.getKey().getPatternValues()) {
                for (String address : addresses(pattern)) {
                    sendAll(asked.getKey(), asked.getValue().asHttpMethod(), address);
                }
            }
        }
        assertThat(sent).isGreaterThan(2_000);
        assertThat(failed).isEmpty();
    }

    @Test
    void aFieldIsTakenOrRefusedWhateverStandsInIt() throws Exception {
        String other = jdbc.sql("select max(code_id) from coding where study_id = ?")
                .param(STUDY)
                .query(String.class)
                .single();
        Map<String, Object> about = Map.of("who", "Ada", "why", "because", "coding", told("coding"), "codings",
                List.of(told("coding")), "code", told("code"), "into", other, "label", "being believed", "definition",
                "taken for true", "incident", told("incident"), "decision", 1);
        for (String act : List.of("found", "confirm", "reject", "confirm-code", "rename", "define", "code", "split",
                "move", "merge", "reject-code", "undo")) {
            mutated(HttpMethod.POST, "/decisions", with(about, Map.of("act", act)));
        }
        mutated(HttpMethod.POST, "/decisions",
                Map.of("who", "Ada", "act", "code", "code", told("code"), "transcript", 1,
                        "fromTurn", 0, "start", 0, "toTurn", 1, "end", 5));
        mutated(HttpMethod.POST, "/decisions",
                Map.ofEntries(Map.entry("who", "Ada"), Map.entry("act", "memo"), Map.entry("kind", "comparison"),
                        Map.entry("text", "they differ"), Map.entry("code", told("code")),
                        Map.entry("incident", told("incident")), Map.entry("lens", "ours"),
                        Map.entry("lensVersion", "1"), Map.entry("question", "q1"), Map.entry("alike", "both"),
                        Map.entry("different", "one"), Map.entry("property", "who"), Map.entry("condition", "when"),
                        Map.entry("outcome", "nothing")));
        mutated(HttpMethod.POST, "/double-codings",
                Map.of("who", "Ada", "why", "x", "coders", List.of("Ada", "Ben"), "units", 3));
        mutated(HttpMethod.POST, "/double-codings",
                Map.of("who", "Ada", "coders", List.of("Ada", "Ben"), "share", 0.5));
        String unit = jdbc.sql("select incident_id from double_coding_unit limit 1").query(String.class).single();
        mutated(HttpMethod.PUT, "/double-codings/1/coders/1/units/" + unit, Map.of("codes", List.of(told("code"))));
        mutated(HttpMethod.POST, "/double-codings/1/reveal", Map.of("who", "Ada", "why", "we talk"));
        mutated(HttpMethod.POST, "/double-codings/1/agreed",
                Map.of("incident", unit, "codes", List.of(told("code")), "who", "Ada", "why", "we talked"));
        mutated(HttpMethod.POST, "/lens/answers", Map.of("question", "q1", "code", other, "answer", "memo", "text",
                "a thought", "newCode", "who looks away", "who", "Ada"));
        mutated(HttpMethod.POST, "/lens/answers/1/withdrawal", Map.of("who", "Ada"));
        mutated(HttpMethod.POST, "/lens/switch", Map.of("on", true, "who", "Ada", "why", "we talk"));
        mutated(HttpMethod.PUT, "/lens", Map.of("name", "critical-feminist", "version", "1", "who", "Ada"));
        assertThat(sent).isGreaterThan(2_000);
        assertThat(failed).isEmpty();
        runDry();
        noPageHoldsMarkup();
    }

    @Test
    void aFormIsTakenOrRefusedWhateverStandsInIt() throws Exception {
        for (Map.Entry<RequestMappingInfo, RequestMethod> asked : mappings()) {
            if (asked.getValue() == RequestMethod.POST) {
                for (String pattern : asked.getKey().getPatternValues()) {
                    for (String text : List.of("", "\u0000", "\ud83d", "😀", MARKUP, "-1", "x".repeat(70_000))) {
                        send(form(filled(pattern, Map.of()), text), pattern);
                    }
                }
            }
        }
        for (String field : List.of("codings[0]", "codings[-1]", "codings[x]", "codings[2000000000]", "codings[",
                "codings[0].x", "class.module", "act.x", "decision", "transcript")) {
            send(request(HttpMethod.POST, URI.create("/coding/studies/" + STUDY + "/decisions")).param("who", "Ada")
                    .param("act", "split")
                    .param("code", told("code"))
                    .param("label", "x")
                    .param(field, "x"), field);
        }
        assertThat(failed).isEmpty();
        noPageHoldsMarkup();
    }

    @Test
    void aFileIsTakenOrRefusedAsAWhole() throws Exception {
        byte[] codebook = "name,definition\nbeing believed,\n".getBytes(StandardCharsets.UTF_8);
        send(request(HttpMethod.PUT, address("/own-codebook")).content(codebook).contentType("text/csv"), "codebook");
        for (byte[] file : files()) {
            for (String type : List.of("text/csv", "application/yaml", "application/xml", "application/json", "x")) {
                for (String place : List.of("/own-codebook", "/examples", "/lens")) {
                    int status = send(request(HttpMethod.PUT, address(place)).content(file)
                            .header("Content-Type", type), place + " " + start(file));
                    if (status >= 400 && place.equals("/own-codebook")) {
                        assertThat(count("brought_code")).as(start(file)).isPositive();
                    }
                }
            }
            for (String form : List.of("/brought/codebook", "/brought/examples", "/lens/own")) {
                send(multipart("/coding/studies/" + STUDY + form)
                        .file(new MockMultipartFile("file", "x.csv", "text/csv",
                                file))
                        .param("who", "Ada"), form + " " + start(file));
            }
        }
        assertThat(failed).isEmpty();
        runDry();
        noPageHoldsMarkup();
    }

    private static List<byte[]> files() {
        String many = "<a>".repeat(100_000);
        List<byte[]> files = new ArrayList<>(List.of(new byte[0], new byte[]{0, 1, 2, (byte) 0xff},
                "name\nbelieved\n".getBytes(StandardCharsets.UTF_16),
                "\uFEFFname;definition\n\"believed\";\"\"\n".getBytes(StandardCharsets.UTF_8)));
        for (String text : List.of("name", "name\n", "name,name\na,b\n", "code\n", "code,text\nx,\u0000\n",
                "name,definition\n\"open,x\n", "name,definition\n=HYPERLINK(\"x\"),+1\n",
                "name,definition,examples\n" + MARKUP + "," + MARKUP + "," + MARKUP + "\n", "name\na\u0000b\n",
                "name\n" + "x\n".repeat(300_000), "name\n" + "x".repeat(1_000_000) + "\n",
                "name" + ",".repeat(100_000) + "\n", "document,turn,start,end,code\nx,-1,5,2,y\n",
                "document,turn,start,end,code\n\"\",1e9,99999999999,x,y\n",
                "code,text\n" + MARKUP + "," + MARKUP + "\n",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><CodeBook>&b;</CodeBook>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><CodeBook/>", "<CodeBook/>", "<CodeBook><Codes><Code/>",
                "<CodeBook><Codes><Code name=\"\"/></Codes></CodeBook>", many,
                "<CodeBook><Codes><Code name=\"x\"><Description><b>x</b></Description></Code></Codes></CodeBook>",
                "<CodeBook><Codes><Code name=\"" + MARKUP.replace("<", "&lt;") + "\"/></Codes></CodeBook>",
                "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\nname: *c\n",
                "name: !!javax.script.ScriptEngineManager []",
                "? [a]\n: b\n", "- a\n- b\n", "name: {a: b}\nversion: [1]\nconcepts: 7\nquestions: {}\n",
                "[".repeat(50_000), "a: ".repeat(5_000), "%YAML 9.9\n---\nx", "name: \"\\u0000\"\n", "\t", "&a *a",
                "name: %s\nversion: 1\ndescription: %s\nconcepts:\n- name: %s\n  definition: %s\n  cue phrases: [remember]\nquestions:\n- %s\n"
                        .replace("%s", "\"" + MARKUP + "\""))) {
            files.add(text.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static String start(byte[] file) {
        return file.length + ": " + new String(file, 0, Math.min(40, file.length), StandardCharsets.UTF_8);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private String told(String what) {
        return Objects.requireNonNull(here.get(what));
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }

    /// Sends what is right, with one field after the other wrong or missing.
    private void mutated(HttpMethod method, String place, Map<String, Object> right) {
        for (String field : new TreeSet<>(right.keySet())) {
            Map<String, Object> others = new LinkedHashMap<>(right);
            others.remove(field);
            String rest = JsonMapper.shared().writeValueAsString(others);
            for (String odd : ODD_VALUES) {
                json(method, place, "{\"%s\": %s, %s".formatted(field, odd, others.isEmpty()
                        ? "\"more\": 1}"
                        : rest.substring(1)), field);
            }
            json(method, place, rest, "without " + field);
        }
        json(method, place, JsonMapper.shared().writeValueAsString(right), "right");
    }

    private void json(HttpMethod method, String place, String body, String what) {
        send(request(method, address(place)).contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(StandardCharsets.UTF_8)),
                place + " " + what + " "
                        + body.substring(0, Math.min(150, body.length())));
    }

    private static URI address(String place) {
        return URI.create("/coding/api/studies/" + STUDY + place);
    }

    private void put(String place, String body) throws Exception {
        json(HttpMethod.PUT, place, body, "");
        assertThat(failed).isEmpty();
    }

    private void post(String place, String body) throws Exception {
        json(HttpMethod.POST, place, body, "");
        assertThat(failed).isEmpty();
    }

    private List<Map.Entry<RequestMappingInfo, RequestMethod>> mappings() {
        return requestMappingHandlerMapping.getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping -> mapping.getPatternValues().stream().allMatch(one -> one.startsWith("/coding")))
                .flatMap(mapping -> mapping.getMethodsCondition()
                        .getMethods()
                        .stream()
                        .map(method -> Map.entry(mapping, method)))
                .toList();
    }

    /// The right ids in all places but one, in which something odd stands.
    private List<String> addresses(String pattern) {
        List<String> addresses = new ArrayList<>(List.of(filled(pattern, Map.of())));
        VARIABLE.matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .forEach(variable -> ODD_PARTS.forEach(odd -> addresses.add(filled(pattern, Map.of(variable, odd)))));
        return addresses;
    }

    private String filled(String pattern, Map<String, String> odd) {
        return VARIABLE.matcher(pattern).replaceAll(match -> {
            String value = odd.getOrDefault(match.group(1), here.getOrDefault(match.group(1), "1"));
            return UriUtils.encodePathSegment(value, StandardCharsets.UTF_8).replace("%2E", ".");
        });
    }

    private void sendAll(RequestMappingInfo mapping, HttpMethod method, String address) {
        String type = mapping.getConsumesCondition()
                .getConsumableMediaTypes()
                .stream()
                .map(MediaType::toString)
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_VALUE);
        URI uri = URI.create(address);
        if (method == HttpMethod.GET) {
            send(request(method, uri).accept(MediaType.TEXT_HTML).cookie(new Cookie("emic-who", "%GG")),
                    "cookie " + address);
            for (String odd : ODD_QUERIES) {
                var query = request(method, uri);
                for (String name : List.of("from", "most", "code", "order", "kind", "lens", "passagesFrom", "passages",
                        "study", "coder", "unit", "who", "open", "at")) {
                    query.param(name, odd);
                }
                send(query, address + " " + odd);
                send(request(method, uri).param("asOf", odd), address + " asOf " + odd);
                send(request(method, uri).param("code", odd), address + " code " + odd);
                for (String name : List.of("from", "unit")) {
                    send(request(method, uri).accept(MediaType.TEXT_HTML).param(name, odd), name + " " + odd + " "
                            + address);
                }
            }
            return;
        }
        for (String body : NO_JSON) {
            send(request(method, uri).contentType(type).content(body), address + " " + body.length());
        }
        send(request(method, uri).header("Content-Type", "no type"), address);
    }

    private AbstractMockHttpServletRequestBuilder<?> form(String address, String text) {
        var form = request(HttpMethod.POST, URI.create(address));
        for (String field : List.of("who", "why", "act", "text", "label", "definition", "code", "coding", "codings",
                "into", "incident", "kind", "lens", "question", "answer", "newCode", "name", "on", "coders", "units",
                "share", "codes", "back", "unit", "outcome", "alike", "decision", "transcript", "start", "size")) {
            form.param(field, text);
        }
        return form;
    }

    private int send(AbstractMockHttpServletRequestBuilder<?> builder, String what) {
        sent++;
        try {
            MockHttpServletResponse answer = http.perform(builder.header("X-Emic-Door", "a-secret-for-tests-only"))
                    .andReturn()
                    .getResponse();
            String type = Objects.requireNonNullElse(answer.getContentType(), "");
            if (answer.getStatus() >= 500
                    || answer.getStatus() >= 400 && !type.contains("problem+json") && !type.contains("html")) {
                failed.add(answer.getStatus() + " " + type + " " + what);
            }
            return answer.getStatus();
        } catch (Exception unanswered) {
            failed.add(unanswered + " " + what);
            return 500;
        }
    }

    private void noPageHoldsMarkup() throws Exception {
        for (Map.Entry<RequestMappingInfo, RequestMethod> asked : mappings()) {
            for (String pattern : asked.getKey().getPatternValues()) {
                if (asked.getValue() == RequestMethod.GET && !pattern.startsWith("/coding/api")) {
                    String page = http.perform(request(HttpMethod.GET, URI.create(filled(pattern, Map.of())))
                            .header("X-Emic-Door", "a-secret-for-tests-only")
                            .accept(MediaType.TEXT_HTML)).andReturn().getResponse().getContentAsString();
                    assertThat(page).as(pattern).doesNotContain(MARKUP);
                }
            }
        }
    }

}
