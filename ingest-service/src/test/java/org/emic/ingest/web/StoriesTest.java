package org.emic.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.emic.contracts.testkit.Contracts;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What tells somebody else's story says so wherever it travels.
class StoriesTest extends RunningService {

    private static final MockMultipartFile TALK = file("a.txt", """
            Anna: Survivors need time, a key and a dentist.
            Boma: We had a client from the coast, Zawadi Okonjo from Mombasa. She walked for two days.
            Anna: And the police?
            """);

    @Test
    void incidentsOfAStorySayThatItIsAnothers() throws Exception {
        upload(TALK).andExpect(status().isCreated());
        assertThat(voices()).containsExactly("-", "anothers-story", "-");
    }

    @Test
    void aStoryIsKnownWhereNamesAreReplaced() throws Exception {
        study = UUID.randomUUID().toString();
        open(OPEN.replace("\"keep\"", "\"replace\"")).andExpect(status().isCreated());
        upload(TALK).andExpect(status().isCreated());
        assertThat(voices()).containsExactly("-", "anothers-story", "-");
        assertThat(stories()).singleElement().asString().startsWith("We had a client from the coast, [Person ")
                .endsWith("She walked for two days.");
    }

    @Test
    void whatIsTakenBackLeavesNoStory() throws Exception {
        upload(TALK);
        assertThat(stories()).hasSize(1);
        remove(1).andExpect(status().isNoContent());
        assertThat(stories()).isEmpty();
    }

    private List<String> voices() {
        return events("PassageReleased.v1").stream().flatMap(event -> {
            Contracts.validate("emic.transcripts.v1", "PassageReleased.v1", event);
            JsonNode passage = JsonMapper.shared().readTree(new String(event, StandardCharsets.UTF_8));
            return passage.get("incidents").valueStream().map(incident -> incident.path("voice").asString("-"));
        }).toList();
    }

    private List<String> stories() {
        return jdbc.sql("""
                select substring(u.text from s.span_start + 1 for s.span_end - s.span_start) from story s
                join turn u on u.transcript_id = s.transcript_id and u.turn = s.turn
                join transcript t on t.id = s.transcript_id where t.study_id = :study""")
                .param("study", UUID.fromString(study))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
