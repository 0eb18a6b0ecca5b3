package org.emic.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;

/// Whatever is sent to any address of the service, it is answered or refused, and never fails.
class AnyRequestTest extends RunningService {

    private static final List<String> TEXTS = List.of("", "\\u0000", "\\ud83d", "\\u202e\\u0301", "x".repeat(5_000),
            "👩‍👩‍👧");
    private static final List<String> ODD = List.of("x", "-1", "0", "99999999999", "1e3", "\u0000", "\ud83d\ude00", " ",
            "..",
            "1-0-2147483647", UUID.randomUUID().toString());

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void isAnsweredOrRefused() throws Exception {
        upload(file("a.txt", "Anna: Who came?\nBoma: The police came, and nobody asked us.\nAnna: I see. Why?\n"));
        List<String> failed = new ArrayList<>();
        int sent = 0;
        for (RequestMappingInfo mapping : requestMappingHandlerMapping.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues().stream().filter(AnyRequestTest::isTried).toList()) {
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    for (String address : addresses(pattern)) {
                        for (MockHttpServletRequestBuilder request : requests(method.asHttpMethod(), address,
                                mapping)) {
                            MockHttpServletResponse answer = http.perform(request).andReturn().getResponse();
                            sent++;
                            if (answer.getStatus() >= 500) {
                                failed.add(method + " " + address + " " + answer.getStatus());
                            }
                        }
                    }
                }
            }
        }
        assertThat(failed).isEmpty();
        assertThat(sent).isGreaterThan(1_000);
        assertThat(jdbc.sql("select count(*) from turn where transcript_id = :id")
                .param("id", UUID.fromString(transcriptId()))
                .query(Integer.class)
                .single()).isEqualTo(3);
    }

    /// Whatever takes the transcript back would leave nothing for the others to fail at.
    private static boolean isTried(String pattern) {
        return pattern.startsWith("/studies") && !pattern.endsWith("/removal")
                && !pattern.endsWith("/transcripts/{number}");
    }

    /// The right ids in all places but one, in which something odd stands.
    private List<String> addresses(String pattern) {
        List<String> variables = VARIABLE.matcher(pattern).results().map(match -> match.group(1)).toList();
        List<String> addresses = new ArrayList<>();
        addresses.add(filled(pattern, variables, Map.of()));
        for (String variable : variables) {
            ODD.forEach(odd -> addresses.add(filled(pattern, variables, Map.of(variable, odd))));
        }
        return addresses;
    }

    private String filled(String pattern, List<String> variables, Map<String, String> odd) {
        String address = pattern;
        for (String variable : variables) {
            String value = odd.getOrDefault(variable, variable.equals("studyId") ? study : "1");
            address = address.replaceAll("\\{" + variable + "[^}]*}",
                    UriUtils.encodePathSegment(value, StandardCharsets.UTF_8).replace("%2E", "."));
        }
        return address;
    }

    private static List<MockHttpServletRequestBuilder> requests(HttpMethod method, String address,
            RequestMappingInfo mapping) {
        List<MockHttpServletRequestBuilder> requests = new ArrayList<>();
        List<MediaType> types = List.copyOf(mapping.getConsumesCondition().getConsumableMediaTypes());
        MediaType accepted = mapping.getProducesCondition().getProducibleMediaTypes().stream().findFirst()
                .orElse(MediaType.ALL);
        if (method == HttpMethod.GET) {
            for (String from : List.of("", "-5", "2147483647", "x")) {
                requests.add(request(method, URI.create(address)).accept(accepted).param("from", from));
            }
            return requests;
        }
        for (String body : types.isEmpty() ? List.<String>of() : bodies()) {
            requests.add(request(method, URI.create(address)).accept(accepted)
                    .contentType(types.getFirst())
                    .content(body.getBytes(StandardCharsets.UTF_8)));
        }
        if (types.isEmpty()) {
            requests.add(request(method, URI.create(address)).accept(accepted));
            for (String text : List.of("", "\u0000", "\ud83d", "x".repeat(5_000))) {
                requests.add(form(method, address, text).accept(accepted));
            }
        }
        return requests;
    }

    private static MockHttpServletRequestBuilder form(HttpMethod method, String address, String text) {
        MockHttpServletRequestBuilder form = request(method, URI.create(address));
        for (String field : List.of("who", "why", "speaker", "act", "text", "words", "title", "question", "note",
                "name",
                "item", "kind", "pseudonym", "language", "segment", "names", "encoding", "line", "transcripts")) {
            form.param(field, text);
        }
        return form.param("basedOn", "7").param("edition", "7");
    }

    private static List<String> bodies() {
        List<String> bodies = new ArrayList<>(List.of("", "null", "[]", "{", "7", "\"x\"", "[".repeat(5_000),
                "{\"basedOn\": 1e400}", "{\"basedOn\": \"1\", \"who\": {}, \"acts\": {}}",
                "{\"acts\": [[]], \"basedOn\": 1}",
                "{\"edition\": 0, \"item\": \"0-0-2147483647\", \"act\": \"redact\"}",
                "{\"transcripts\": [null, \"\", 7]}"));
        for (String text : TEXTS) {
            String said = "\"who\": \"%1$s\", \"why\": \"%1$s\", \"speaker\": \"%1$s\", \"title\": \"%1$s\""
                    .formatted(text);
            bodies.add("{\"basedOn\": 1, %s, \"acts\": [{\"act\": \"reword\", \"turn\": 1, \"text\": \"%s\"}]}"
                    .formatted(said,
                            text));
            bodies.add("{\"basedOn\": 7, %s, \"passages\": [{\"turn\": 1, \"start\": 0, \"end\": 2147483647}]}"
                    .formatted(said));
            bodies.add("{\"edition\": 0, \"item\": \"%1$s\", \"act\": \"generalise\", \"text\": \"%1$s\"}"
                    .formatted(text));
        }
        return bodies;
    }
}
