package org.emic.coding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.emic.coding.web.DescribedApi.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The service refuses as `openapi.yaml` says.
class OpenApiRefusalsTest extends AskedAsDescribed {

    private static final String UNKNOWN = "99999999-5a0e-4d7c-9a55-6a4f0f0f1c11";

    @Test
    void whatIsNotThereIsAnsweredWithAProblemAsDescribed() throws Exception {
        Map<String, String> elsewhere = Map.of("id", UNKNOWN, "number", "7", "coder", "7", "name", "rosy");
        for (Operation read : OpenApiTest.reads()) {
            if (read.path().contains("{")) {
                ask(read, elsewhere, "", "", 404);
            }
            if (read.path().contains("{id}")) {
                ask(read, Map.of("id", "no-study", "number", "1", "coder", "1"), "", "", 400);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "POST | /decisions | {} | 422", "POST | /decisions | nonsense | 400",
            "POST | /decisions | {\"who\": \"Ada\", \"act\": \"confirm\", \"coding\": \" \"} | 422",
            "POST | /decisions | {\"who\": \"Ada\", \"act\": \"confirm\", \"codings\": [null]} | 422",
            "POST | /decisions | {\"who\": \"Ada\", \"act\": \"undo\", \"decision\": 7} | 404",
            "POST | /double-codings | {\"who\": \"Ada\", \"coders\": [\"Ada\"]} | 422",
            "POST | /double-codings/{number}/reveal | {\"who\": \"Ada\", \"why\": \"she is ill\"} | 404",
            "PUT | /double-codings/{number}/coders/{coder}/units/{incident} | {} | 422",
            "PUT | /double-codings/{number}/coders/{coder}/units/{incident} | {\"codes\": []} | 404",
            "DELETE | /double-codings/{number}/coders/{coder}/units/{incident} | | 404",
            "POST | /double-codings/{number}/coders/{coder}/close | | 404",
            "POST | /double-codings/{number}/agreed | [] | 400", "PUT | /lens | {\"name\": \"rosy\"} | 404",
            "POST | /lens/switch | {\"on\": true} | 422", "POST | /lens/switch | {\"on\": true, \"who\": \"A\"} | 404",
            "POST | /lens/answers | {\"who\": \"Ada\", \"answer\": \"silent\"} | 409",
            "POST | /free-markings | {\"who\": \"Ada\", \"coders\": [\"Ada\"], \"transcript\": 1} | 422",
            "POST | /free-markings | {\"who\": \"Ada\", \"coders\": [\"Ada\", \"Bo\"], \"transcript\": 99} | 404",
            "POST | /free-markings/{number}/coders/{coder}/marks | {} | 404",
            "POST | /free-markings/{number}/coders/{coder}/close | | 404",
            "POST | /may-quote/{number} | {} | 422",
            "POST | /may-quote/{number} | {\"who\": \"Ada\", \"act\": \"leave\"} | 404",
            "POST | /lens/answers/{number}/withdrawal | {} | 422",
            "POST | /lens/answers/{number}/withdrawal | {\"who\": \"Ada\"} | 404"})
    void whatIsRefusedIsAnsweredWithAProblemAsDescribed(String method, String path,
            @Nullable String body,
            int status) throws Exception {
        String sent = Objects.requireNonNullElse(body, "");
        Map<String, String> all = new HashMap<>(variables);
        all.put("incident", "i-000000000000-0-0");
        JsonNode problem = ask(API.operation(method, OF_STUDY + path), all, JSON, sent, status);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
    }

    @Test
    void whatIsSentInTheWrongFormIsAnsweredWithAProblemAsDescribed() throws Exception {
        Operation lens = API.operation("PUT", OF_STUDY + "/lens");
        assertThat(ask(lens, variables, "application/yaml", "name: ours\ncolour: blue\n", 422).path("errors"))
                .isNotEmpty();
        ask(lens, variables, "text/plain", "name: ours", 415);
        Operation decide = API.operation("POST", DECISIONS);
        String confirm = here(example(decide, "confirm"), "").toString();
        ask(decide, variables, JSON, confirm, 201);
        ask(decide, variables, JSON, confirm, 409);
        ask(API.operation("POST", OF_STUDY + "/analyses"), variables, "", "", 202);
    }

}
