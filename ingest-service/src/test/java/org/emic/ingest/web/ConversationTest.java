package org.emic.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.emic.contracts.testkit.Contracts;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What turns are to one another, on pages and in events.
class ConversationTest extends RunningService {

    private static final String TALK = "Moderator: What happened?\nAnna: The police came.\nBoma: Yeah, exactly.\n"
            + "Boma: They came at night.\n";

    private static final String TRANSLATED = "Anna: Nobody believed Zawadi Okonjo.\n"
            + "Original (interpreter): Nadie le creyó a Zawadi Okonjo.\nBoma: The police asked who she was.\n";

    @Test
    void tellsOthersWhatAnswersWhat() throws Exception {
        upload(file("a.txt", TALK)).andExpect(status().isCreated());
        JsonNode passage = passage();
        assertThat(passage.at("/turns/2/response/to").asInt()).isEqualTo(1);
        assertThat(passage.at("/turns/2/response/kind").asString()).isEqualTo("agree");
        assertThat(passage.at("/turns/1/response").isMissingNode()).isTrue();
    }

    @Test
    void tellsOthersWhichQuestionPromptedAnIncident() throws Exception {
        upload(file("a.txt", TALK)).andExpect(status().isCreated());
        assertThat(passage().get("incidents")).extracting(incident -> incident.get("promptedBy").asInt())
                .containsExactly(0, 0);
    }

    @Test
    void showsWhatAnswersWhat() throws Exception {
        upload(file("a.txt", TALK)).andExpect(status().isCreated());
        page().andExpect(content().string(containsString("answers turn <a href=\"#turn-1\">1</a>, agrees")))
                .andExpect(content().string(not(containsString("may turn"))));
    }

    @Test
    void showsWhereTheTalkMayTurn() throws Exception {
        upload(file("a.txt", "Anna: The boats left the harbour with their nets.\nBoma: My net caught fish.\n".repeat(12)
                + "Cara: The school closed without a teacher.\nDana: Every pupil needs lessons.\n".repeat(12)))
                .andExpect(status().isCreated());
        page().andExpect(content().string(containsString("<a href=\"#turn-24\">24</a>. A machine's guess")))
                .andExpect(content().string(containsString("The talk may turn here.")));
    }

    @Test
    void showsWhatWasSpokenBesideItsTranslationAndTellsIt() throws Exception {
        upload(file("a.txt", TRANSLATED)).andExpect(status().isCreated());
        page().andExpect(content().string(containsString("Nadie le creyó a Zawadi Okonjo.")))
                .andExpect(content().string(containsString("Translation by interpreter")));
        JsonNode passage = passage();
        assertThat(passage.at("/turns/0/originalText").asString()).isEqualTo("Nadie le creyó a Zawadi Okonjo.");
        assertThat(passage.at("/incidents/0/originalText").asString()).isEqualTo("Nadie le creyó a Zawadi Okonjo.");
        assertThat(passage.at("/incidents/0/translator").asString()).isEqualTo("interpreter");
        assertThat(passage.at("/incidents/1/originalText").isMissingNode()).isTrue();
    }

    @Test
    void noRealNameIsToldByWhatWasSpoken() throws Exception {
        study = UUID.randomUUID().toString();
        open(OPEN.replace("\"keep\"", "\"replace\"")).andExpect(status().isCreated());
        upload(file("a.txt", TRANSLATED)).andExpect(status().isCreated());
        assertThat(passage().toString()).contains("originalText").doesNotContain("Zawadi", "Okonjo");
        page().andExpect(content().string(containsString("Nadie le creyó a [Person ")))
                .andExpect(content().string(not(containsString("Okonjo"))));
    }

    @Test
    void aDraftKeepsWhatWasSpokenUntilItsRelease() throws Exception {
        study = UUID.randomUUID().toString();
        open(OPEN.replace("\"language\"", "\"reviewed\": true, \"language\"")).andExpect(status().isCreated());
        upload(file("a.txt", TRANSLATED)).andExpect(status().isAccepted());
        assertThat(jdbc.sql("select t.original_text from draft_turn t join draft d on d.id = t.transcript_id"
                + " where d.study_id = :study and t.turn = 0")
                .param("study", UUID.fromString(study))
                .query(String.class)
                .single()).isEqualTo("Nadie le creyó a Zawadi Okonjo.");
    }

    @Test
    void tellsTheLanguageOfATurnThatIsNotInTheStudys() throws Exception {
        upload(file("a.txt", "Anna: [in Spanish] Nadie le creyó.\nBoma: (speaking English) The police came.\n"))
                .andExpect(status().isCreated());
        JsonNode passage = passage();
        assertThat(passage.get("turns")).extracting(turn -> turn.get("lang").asString()).containsExactly("es", "en");
        assertThat(passage.get("incidents")).extracting(incident -> incident.get("lang").asString())
                .containsExactly("es", "en");
        assertThat(passage.at("/incidents/0/text").asString()).isEqualTo("Nadie le creyó.");
        page().andExpect(content().string(containsString("<span class=\"badge\">Spanish</span>")))
                .andExpect(content().string(not(containsString("English</span>"))));
    }

    private ResultActions page() throws Exception {
        return http.perform(get("/studies/" + study + "/transcripts/1").accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk());
    }

    private JsonNode passage() {
        byte[] passage = events("PassageReleased.v1").getFirst();
        Contracts.validate("emic.transcripts.v1", "PassageReleased.v1", passage);
        return JsonMapper.shared().readTree(new String(passage, StandardCharsets.UTF_8));
    }
}
