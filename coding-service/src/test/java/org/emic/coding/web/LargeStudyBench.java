package org.emic.coding.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emic.coding.domain.vectors.EmbedTexts;
import org.emic.coding.sample.LargeStudy;
import org.emic.coding.sample.WithoutBroker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/// What it costs to decide about and to look at a study of 100,000 incidents. Not a test: nothing here can fail, and it is
/// run by name (`-Dtest=LargeStudyBench`).
@AutoConfigureMockMvc
class LargeStudyBench extends WithoutBroker {

    private static final UUID STUDY = UUID.fromString("aaaaaaaa-5a0e-4d7c-9a55-6a4f0f0f1c11");
    private static final int CODES = 1500;
    private static final int DECISIONS = 200;

    private final List<String> lines = new ArrayList<>();

    @Autowired
    private MockMvc http;
    @Autowired
    private EmbedTexts embedding;

    @Test
    void costs() throws Exception {
        LargeStudy.write(jdbc, STUDY, embedding.method().key(), 25, 63, CODES);
        LargeStudy.decide(jdbc, STUDY, DECISIONS);
        decide("the first decision (all is told)", Map.of("act", "confirm-code", "code", code(0)));
        for (int i = DECISIONS + 1; i <= DECISIONS + 12; i++) {
            String act = switch (i % 4) {
                case 0 -> "rename";
                case 1 -> "merge";
                case 2 -> "define";
                default -> "reject-code";
            };
            decide("decision " + i + ": " + act, Map.of("act", act, "code", code(i), "into",
                    code(i + 700), "label", "believed " + i, "definition", "what it means"));
        }
        String coding = jdbc.sql("select coding_id from coding where code_id = ? limit 1")
                .param(code(900))
                .query(String.class)
                .single();
        decide("a coding confirmed", Map.of("act", "confirm", "coding", coding));
        decide("a memo", Map.of("act", "memo", "kind", "theoretical", "text", "a thought"));
        String pages = "/coding/studies/" + STUDY;
        String api = "/coding/api/studies/" + STUDY;
        ask("", put(api + "/lens").contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"critical-feminist\", \"who\": \"Ada\"}"));
        for (int again = 0; again < 2; again++) {
            for (String address : List.of(pages, pages + "/codes/" + code(4), pages + "/transcripts/1",
                    pages + "/decisions",
                    pages + "/memos", pages + "/unsure", pages + "/unfitting", pages + "/brought", pages + "/lens",
                    pages + "/double-coding", api + "/progress", api + "/codebook", api + "/codebook?from=1000",
                    api + "/codings", api + "/codings?from=99000", api + "/codings?order=unsure", api + "/decisions",
                    api + "/machine-figures", api + "/memos", api + "/codebook?asOf=2100-01-01T00:00:00Z",
                    api + "/codebook.csv", api + "/unfitting", api + "/lens")) {
                ask(again == 0 ? "" : address.replace(STUDY.toString(), "{id}"), get(address));
            }
        }
        decide("an undoing", Map.of("act", "undo", "decision", 1));
        Runtime runtime = Runtime.getRuntime();
        lines.add("heap: %d MiB of %d MiB".formatted((runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20));
        lines.forEach(System.out::println);
    }

    private static String code(int number) {
        return "c-%012d".formatted(number);
    }

    private void decide(String what, Map<String, Object> decision) throws Exception {
        Map<String, Object> body = new java.util.HashMap<>(decision);
        body.put("who", "Ada");
        ask(what, post("/coding/api/studies/" + STUDY + "/decisions").contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsBytes(body)));
    }

    private void ask(String what, MockHttpServletRequestBuilder request) throws Exception {
        long began = System.nanoTime();
        MockHttpServletResponse answer = http.perform(request.header("X-Emic-Door", "a-secret-for-tests-only"))
                .andReturn()
                .getResponse();
        long took = (System.nanoTime() - began) / 1_000_000;
        if (!what.isEmpty() || answer.getStatus() >= 400) {
            lines.add("BENCH %6d ms %d %9d bytes %s".formatted(took, answer.getStatus(),
                    answer.getContentAsByteArray().length, what));
            System.out.println(lines.getLast());
        }
    }

}
