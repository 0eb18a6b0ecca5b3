package org.emic.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/// What becomes of a released transcript that is corrected, or from which words are withdrawn.
class RevisionsTest extends RevisingService {

    private static final MockMultipartFile TALK = talk("Zebulon");

    /// The database is shared, so that whoever looks for words in all of it needs their own.
    private static MockMultipartFile talk(String name) {
        return file("a.txt", """
                Nadine Ostrow: Who came?
                Anna: The police came with %s in the morning. Nobody asked her anything.
                Boma: They came to our house as well. They asked my sister.
                Anna: And then %s left the house.
                """.formatted(name, name));
    }

    @Test
    void aCorrectionMakesTheNextVersionAndTellsItByTheContracts() throws Exception {
        upload(TALK);
        List<String> before = incidents();
        correct(1, """
                {"act": "reword", "turn": 1, "text": "The police came in the morning [sighs]. Nobody asked."},
                {"act": "split", "turn": 2, "at": 32, "speaker": "Cara"}""").andExpect(status().isCreated())
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.turns").value(5))
                .andExpect(jsonPath("$.incidents[*].incident", containsInAnyOrder(before.get(0), before.get(1))))
                .andExpect(jsonPath("$.incidents[1].now", hasSize(2)));
        assertThat(incidents()).contains(before.get(2)).doesNotContain(before.get(0), before.get(1));
        assertThat(texts()).containsExactly("Who came?", "The police came in the morning [sighs]. Nobody asked.",
                "They came to our house as well.", "They asked my sister.", "And then Zebulon left the house.");
        valid("emic.transcripts.v1", "TranscriptReleased.v1", 1);
        valid("emic.transcripts.v1", "PassageReleased.v1", 1);
        valid("emic.transcripts.v1", "TranscriptRevised.v1", 1);
        assertThat(told()).noneMatch(event -> event.contains("came with Zebulon"))
                .anyMatch(event -> event.contains("\"version\":2") && event.contains("Cara"))
                .noneMatch(event -> event.contains("Nadine O.") || event.contains("a misheard name"));
        assertThat(jdbc.sql("select type from outbox_event where key = :key order by sequence")
                .param("key", transcriptId() + "/0")
                .query((row, _) -> row.getString(1))
                .list()).containsExactly("TranscriptReleased.v1", "TranscriptRevised.v1");
    }

    @Test
    void aWordInAMonologueOfHoursCanBeCorrected() throws Exception {
        String talk = IntStream.range(0, 2_000)
                .mapToObj(one -> "Then officer number " + one + " came to our house. Nobody in the village had asked.")
                .collect(Collectors.joining(" "));
        upload(file("a.txt", "Boma: What happened?\nAnna: " + talk + "\nBoma: I see what you mean.\n"));
        assertThat(incidents()).hasSizeGreaterThan(1_000);
        correct(1, "{\"act\": \"reword\", \"turn\": 1, \"text\": \"%s\"}"
                .formatted(talk.replace("number 600 ", "Lowell "))).andExpect(status().isCreated());
        assertThat(valid("emic.transcripts.v1", "TranscriptRevised.v1", 1).getFirst()).hasSizeLessThan(150_000);
    }

    @Test
    void earlierVersionsAreKeptWithWhoAndWhy() throws Exception {
        upload(TALK);
        correct(1, "{\"act\": \"join\", \"turn\": 2}").andExpect(status().isCreated());
        correct(2, "{\"act\": \"speaker\", \"turn\": 2, \"speaker\": \"Anna\"}").andExpect(status().isCreated());
        versions().andExpect(jsonPath("$", hasSize(3)))
                .andExpect(jsonPath("$[0].because").value("release"))
                .andExpect(jsonPath("$[0].who").doesNotExist())
                .andExpect(jsonPath("$[0].turns").value(4))
                .andExpect(jsonPath("$[1].because").value("correction"))
                .andExpect(jsonPath("$[1].who").value("Nadine O."))
                .andExpect(jsonPath("$[2].why").value("a misheard name"))
                .andExpect(jsonPath("$[2].turns").value(3));
        assertThat(jdbc.sql("select count(*) from earlier_turn").query(Integer.class).single())
                .isGreaterThanOrEqualTo(7);
        assertThat(told().toString()).contains("\"version\":3").doesNotContain("\"version\":2");
    }

    @Test
    void whoeverIsLateIsToldSoAndNothingIsChanged() throws Exception {
        upload(TALK);
        correct(1, "{\"act\": \"join\", \"turn\": 2}").andExpect(status().isCreated());
        correct(1, "{\"act\": \"join\", \"turn\": 1}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("version 2")));
        withdraw(1, "{\"turn\": 1}").andExpect(status().isConflict());
        assertThat(texts()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"act\": \"reword\", \"turn\": 9, \"text\": \"x\"}|acts|act 1",
            "{\"act\": \"join\", \"turn\": 0}, {\"act\": \"split\", \"turn\": 1, \"at\": 999}|acts|act 2",
            "{\"act\": \"sing\", \"turn\": 1}|acts|act 1", "{\"act\": \"reword\", \"turn\": 1}|acts|act 1", "|acts|``",
            "null|acts|act 1",
            "{\"act\": \"speaker\", \"turn\": 1, \"speaker\": \"X\", \"role\": \"king\"}|acts|act 1"})
    void refusesActsThatCannotBe(String acts, String field, String place) throws Exception {
        upload(TALK);
        correct(1, acts == null ? "" : acts).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].file").value(field))
                .andExpect(jsonPath("$.errors[0].place").value(place))
                .andExpect(jsonPath("$.errors[0].remedy").isNotEmpty())
                .andExpect(content().string(not(containsString("Zebulon"))));
        assertThat(texts()).hasSize(4);
    }

    @Test
    void tellsOfAMillionThingsThatAreWrongOnlyTheFirst() throws Exception {
        upload(TALK);
        String many = String.join(",", Collections.nCopies(500_000, "null"));
        correct(1, many).andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.errors", hasSize(100)));
        withdraw(1, many).andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.errors", hasSize(100)));
        withdraw(1, String.join(",", Collections.nCopies(1_001, "{\"turn\": 1}")))
                .andExpect(status().isUnprocessableContent());
        correct(1, "null,".repeat(900_000) + "null").andExpect(status().isContentTooLarge());
        assertThat(texts()).hasSize(4);
    }

    @Test
    void refusesWhatNobodyAnswersForAndWhatIsNotThere() throws Exception {
        upload(TALK);
        send("/transcripts/1/corrections",
                "{\"basedOn\": 1, \"who\": \" \", \"acts\": [{\"act\": \"join\", \"turn\": 2}]}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].file", containsInAnyOrder("who", "why")));
        send("/transcripts/1/corrections", "{\"who\": \"N\", \"why\": \"w\", \"acts\": []}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].file").value("basedOn"));
        send("/transcripts/7/withdrawals", "{\"basedOn\": 1, \"who\": \"N\", \"why\": \"w\", \"passages\": []}")
                .andExpect(status().isNotFound());
        http.perform(get("/studies/api/studies/" + study + "/transcripts/7/versions")
                .accept(MediaType.APPLICATION_JSON)).andExpect(status().isNotFound());
        remove(1);
        correct(1, "{\"act\": \"join\", \"turn\": 2}").andExpect(status().isGone());
        http.perform(get("/studies/api/studies/" + study + "/transcripts/1/versions")
                .accept(MediaType.APPLICATION_JSON)).andExpect(status().isGone());
        study = UUID.randomUUID().toString();
        correct(1, "{\"act\": \"join\", \"turn\": 2}").andExpect(status().isNotFound());
    }

    @Test
    void wordsThatAreWithdrawnAreInNoTableAndDoNotComeBack() throws Exception {
        upload(talk("Zorrand"));
        correct(1, "{\"act\": \"speaker\", \"turn\": 3, \"speaker\": \"Boma\"}").andExpect(status().isCreated());
        int start = "The police came with ".length();
        withdraw(2, "{\"turn\": 1, \"start\": %d, \"end\": %d}, {\"turn\": 3}".formatted(start, start + 7))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.version").value(3))
                .andExpect(jsonPath("$.turnsWithdrawn").value(2));
        assertThat(new EveryColumn(jdbc).with(List.of("Zorrand"))).isEmpty();
        valid("emic.transcripts.v1", "TranscriptRevised.v1", 1);
        valid("emic.transcripts.v1", "PassageReleased.v1", 1);
        assertThat(valid("emic.studies.v1", "WordsWithdrawn.v1", 1).getFirst())
                .contains("\"turns\":2", "\"version\":3");
        assertThat(events("ParticipantWithdrawn.v1")).isEmpty();
        assertThat(texts()).contains(
                "The police came with [words withdrawn] in the morning. Nobody asked her anything.",
                "[turn withdrawn]");
        versions().andExpect(jsonPath("$[2].because").value("withdrawal"))
                .andExpect(jsonPath("$[1].why").value("a misheard name"));
        upload(talk("Zorrand")).andExpect(status().isCreated())
                .andExpect(jsonPath("$.transcripts[0].alreadyReleased").value(true))
                .andExpect(jsonPath("$.transcripts[0].version").value(3));
        assertThat(new EveryColumn(jdbc).with(List.of("Zorrand"))).isEmpty();
    }

    @Test
    void idsOfEarlierVersionsAreToldNeverToBeShownAgain() throws Exception {
        upload(TALK);
        List<String> first = incidents();
        correct(1, "{\"act\": \"reword\", \"turn\": 1, \"text\": \"Only the police came in the morning.\"}");
        List<String> second = incidents();
        withdraw(2, "{\"turn\": 1}").andExpect(status().isCreated());
        assertThat(valid("emic.studies.v1", "WordsWithdrawn.v1", 1).getFirst()).contains(first.getFirst(),
                second.getFirst()).doesNotContain(first.get(1));
        correct(3, "{\"act\": \"reword\", \"turn\": 1, \"text\": \"Again.\"}").andExpect(
                status().isUnprocessableContent());
    }

    @Test
    void theTurnAfterWithdrawnWordsWaitsForAPerson() throws Exception {
        upload(TALK);
        withdraw(1, "{\"turn\": 1}").andExpect(status().isCreated());
        queue().andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].number").value(1))
                .andExpect(jsonPath("$[0].turn").value(2))
                .andExpect(jsonPath("$[0].speaker").value("Boma"))
                .andExpect(jsonPath("$[0].because").value("answers"));
        correct(2, "{\"act\": \"split\", \"turn\": 2, \"at\": 32}").andExpect(status().isCreated());
        queue().andExpect(jsonPath("$[*].turn", containsInAnyOrder(2, 3)));
        correct(3, "{\"act\": \"reword\", \"turn\": 2, \"text\": \"They came.\"}").andExpect(status().isCreated());
        queue().andExpect(jsonPath("$[*].turn", containsInAnyOrder(3)));
        assertThat(jdbc.sql("select decided_by from queued_turn where study_id = :study and decided_as = 'changed'")
                .param("study", UUID.fromString(study))
                .query((row, _) -> row.getString(1))
                .list()).containsExactly("Nadine O.");
        withdraw(4, "{\"turn\": 3}").andExpect(status().isCreated());
        queue().andExpect(jsonPath("$[*].turn", containsInAnyOrder(4)));
    }

    @Test
    void aTranscriptThatWasRevisedCanBeTakenBack() throws Exception {
        upload(talk("Vexilin"));
        correct(1, "{\"act\": \"join\", \"turn\": 2}");
        withdraw(2, "{\"turn\": 1}");
        remove(1).andExpect(status().isNoContent());
        assertThat(new EveryColumn(jdbc).with(List.of("Vexilin"))).isEmpty();
        for (String table : List.of("transcript_version", "turn_origin", "gone_incident", "queued_turn")) {
            assertThat(jdbc.sql("""
                    select count(*) from %s w
                    where not exists (select from transcript t where t.id = w.transcript_id)""".formatted(table))
                    .query(Integer.class)
                    .single()).as(table).isZero();
        }
        assertThat(told().toString()).contains("removedAt").doesNotContain("came to our house");
        upload(talk("Vexilin")).andExpect(status().isConflict());
    }

    private ResultActions correct(int basedOn, String acts) throws Exception {
        return send("/transcripts/1/corrections",
                "{\"basedOn\": %d, \"who\": \"Nadine O.\", \"why\": \"a misheard name\", \"acts\": [%s]}"
                        .formatted(basedOn, acts));
    }

    private ResultActions withdraw(int basedOn, String passages) throws Exception {
        return send("/transcripts/1/withdrawals",
                "{\"basedOn\": %d, \"who\": \"Nadine O.\", \"why\": \"she asked for it\", \"passages\": [%s]}"
                        .formatted(basedOn, passages));
    }

    private ResultActions versions() throws Exception {
        return http.perform(get("/studies/api/studies/" + study + "/transcripts/1/versions")
                .accept(MediaType.APPLICATION_JSON)).andExpect(status().isOk());
    }

    private List<String> incidents() {
        return jdbc.sql("""
                select i.id from incident i join transcript t on t.id = i.transcript_id
                where t.study_id = :study order by i.turn, i.ordinal""")
                .param("study", UUID.fromString(study))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> texts() {
        return jdbc.sql("""
                select u.text from turn u join transcript t on t.id = u.transcript_id
                where t.study_id = :study order by u.turn""")
                .param("study", UUID.fromString(study))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
