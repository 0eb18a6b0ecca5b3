package org.emic.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/// What is left of a participant who withdrew.
class WithdrawalsTest extends RevisingService {

    /// Words that occur nowhere else in the database that the tests share.
    private static final List<String> PLANTED = List.of("quoxalin", "vimborate", "trelsing", "yarmovic", "plonquist",
            "zedrigal", "mwocatta", "brufelli", "snaxholm", "quendrop", "jalvorse", "tumblikon", "frezzmar", "oglanthe",
            "wizzpear", "krondello", "hyvantia", "dorflank", "ulmigast", "pexorray");

    @Test
    void nothingOfThemIsInAnyColumnOfAnyTable() throws Exception {
        openReviewed("keep");
        roster("speaker,pseudonym,home\nMaribel Quoxalin,,Vimborate\nBoma,,here\n");
        upload(file("Talk_with_Maribel_Quoxalin.txt", """
                Recorded with Maribel Quoxalin

                In the house

                Maribel Quoxalin: It was trelsing and yarmovic at plonquist. My zedrigal came. [laughs]
                Boma: We were there as well, all the time.
                Maribel Quoxalin: Then mwocatta and brufelli of snaxholm.
                Cara: And nobody asked us what we wanted.
                """));
        upload(file("b.txt", """
                Cara: We waited for them in the morning.
                Maribel Quoxalin: The quendrop was jalvorse, tumblikon even.
                Maribel Quoxalin: And frezzmar.
                """));
        upload(file("c.txt", "Boma: What of it?\nMaribel Quoxalin: My oglanthe, my wizzpear.\nCara: I see. Who?\n"));
        upload(file("d.txt", "Boma: Another thing, of mine.\nCara: And of mine.\n"));
        release("Talk_with_Maribel_Quoxalin.txt", "b.txt");
        correct("{\"act\": \"reword\", \"turn\": 0, \"text\": \"It was krondello and hyvantia. My dorflank.\"}");
        assertThat(new EveryColumn(jdbc).with(PLANTED)).hasSizeGreaterThan(20);
        String other = draftRow("d.txt");

        withdraw("maribel  quoxalin").andExpect(status().isCreated())
                .andExpect(jsonPath("$.transcripts", hasSize(2)))
                .andExpect(jsonPath("$.transcripts[0].number").value(1))
                .andExpect(jsonPath("$.transcripts[0].version").value(3))
                .andExpect(jsonPath("$.transcripts[0].turnsWithdrawn").value(2))
                .andExpect(jsonPath("$.transcripts[1].version").value(2))
                .andExpect(jsonPath("$.drafts").value(1));

        assertThat(new EveryColumn(jdbc).with(PLANTED)).isEmpty();
        assertThat(jdbc.sql("select document is null from transcript where study_id = :study")
                .param("study", UUID.fromString(study))
                .query((row, _) -> row.getBoolean(1))
                .list()).containsOnly(true);
        assertThat(jdbc.sql("select name || ' ' || preamble from transcript where study_id = :study and number = 1")
                .param("study", UUID.fromString(study))
                .query((row, _) -> row.getString(1))
                .single()).isEqualTo("transcript-1.txt [line withdrawn]\nIn the house");
        assertThat(draftRow("d.txt")).isEqualTo(other);
        withdraw("Maribel Quoxalin").andExpect(status().isNotFound());
    }

    @Test
    void othersAreToldByTheContractsAndNeverWho() throws Exception {
        upload(file("a.txt", "Anna: The police came.\nBoma: They did come.\n"),
                file("b.txt", "Boma: I said so.\nAnna: So did I say.\n"), file("c.txt", "Boma: One.\nCara: Two.\n"));
        withdraw("Anna").andExpect(status().isCreated()).andExpect(jsonPath("$.drafts").value(0));
        valid("emic.studies.v1", "WordsWithdrawn.v1", 2);
        assertThat(valid("emic.studies.v1", "ParticipantWithdrawn.v1", 1).getFirst())
                .contains("\"transcriptNumber\":1,\"version\":2", "\"transcriptNumber\":2,\"version\":2")
                .doesNotContain("Anna", "Nadine");
        valid("emic.transcripts.v1", "TranscriptReleased.v1", 3);
        valid("emic.transcripts.v1", "PassageReleased.v1", 3);
        assertThat(valid("emic.transcripts.v1", "TranscriptRevised.v1", 2).toString())
                .contains("\"because\":\"withdrawal\"", "\"turnsWithdrawn\":1", "\"now\":[]");
        assertThat(told().toString()).doesNotContain("Anna", "The police came.", "Nadine O.", "she asked")
                .contains("[turn withdrawn]", "They did come.");
        http.perform(post("/studies/api/operations/studies/" + study + "/republish")
                .accept(MediaType.APPLICATION_JSON)).andExpect(status().isOk());
        assertThat(told().toString()).doesNotContain("The police came.");
    }

    @Test
    void turnsThatNameThemOrComeRightAfterWaitForAPerson() throws Exception {
        upload(file("a.txt", """
                Naliaka Sirengo: The police came.
                Boma: They did come, and how.
                Cara: Naliaka's house was empty then.
                Boma: It was not.
                """), file("b.txt", "Cara: I met mrs sirengo later.\nBoma: Nobody else.\n"));
        withdraw("Naliaka Sirengo").andExpect(jsonPath("$.queued").value(3));
        queue().andExpect(jsonPath("$", hasSize(3)))
                .andExpect(jsonPath("$[0].turn").value(1))
                .andExpect(jsonPath("$[0].because").value("answers"))
                .andExpect(jsonPath("$[1].turn").value(2))
                .andExpect(jsonPath("$[1].because").value("names"))
                .andExpect(jsonPath("$[2].number").value(2))
                .andExpect(jsonPath("$[2].turn").value(0));
        long entry = jdbc.sql("select min(id) from queued_turn where study_id = :study")
                .param("study", UUID.fromString(study))
                .query(Long.class)
                .single();
        String page = "/studies/" + study + "/queue";
        http.perform(get(page).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("Naliaka&#39;s house was empty then.")))
                .andExpect(content().string(containsString("/transcripts/2/turns/0")));
        http.perform(post(page + "/" + entry).accept(MediaType.TEXT_HTML)).andExpect(status().isUnprocessableContent());
        http.perform(post(page + "/" + entry).param("who", "Nadine O.").accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl(page));
        http.perform(post(page + "/" + entry).param("who", "Nadine O.").accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound());
        queue().andExpect(jsonPath("$", hasSize(2)));
    }

    @Test
    void whatIsCorrectedInATurnThatWaitsIsInNoVersionAndInNoFile() throws Exception {
        upload(file("a.txt", "Naliaka: The police came.\nBoma: They did.\n"),
                file("b.txt", "Cara: I met Naliaka at Ulmirast.\nBoma: Nobody else.\n"));
        withdraw("Naliaka").andExpect(jsonPath("$.queued").value(2));
        http.perform(get("/studies/" + study + "/transcripts/2/turns/0").accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("If you correct its words")));
        http.perform(get("/studies/" + study + "/transcripts/2/turns/1").accept(MediaType.TEXT_HTML))
                .andExpect(content().string(not(containsString("If you correct its words"))));
        send("/transcripts/2/corrections", """
                {"basedOn": 1, "who": "Nadine O.", "why": "she withdrew", "acts":
                 [{"act": "reword", "turn": 0, "text": "I met somebody there."}]}""").andExpect(status().isCreated());
        assertThat(new EveryColumn(jdbc).with(List.of("Ulmirast"))).isEmpty();
        valid("emic.transcripts.v1", "TranscriptRevised.v1", 2);
        assertThat(valid("emic.studies.v1", "WordsWithdrawn.v1", 2).getLast()).contains("\"turns\":1");
        queue().andExpect(jsonPath("$", hasSize(1)));
        send("/transcripts/2/corrections", """
                {"basedOn": 2, "who": "Nadine O.", "why": "misheard", "acts":
                 [{"act": "reword", "turn": 1, "text": "Nobody at all."}]}""").andExpect(status().isCreated());
        http.perform(get("/studies/api/studies/" + study + "/transcripts/2/versions")
                .accept(MediaType.APPLICATION_JSON)).andExpect(jsonPath("$[1].because").value("withdrawal"))
                .andExpect(jsonPath("$[2].because").value("correction"));
    }

    @Test
    void whoeverSpeaksOnlyInAnEarlierVersionIsForgottenThere() throws Exception {
        upload(file("a.txt", "Brelligon: The police came.\nBoma: They did.\nCara: Yes, they did come.\n"));
        send("/transcripts/1/corrections", """
                {"basedOn": 1, "who": "Nadine O.", "why": "misheard", "acts":
                 [{"act": "speaker", "turn": 0, "speaker": "Boma"}]}""").andExpect(status().isCreated());
        assertThat(new EveryColumn(jdbc).with(List.of("Brelligon"))).isNotEmpty();
        withdraw("Brelligon").andExpect(status().isCreated());
        assertThat(new EveryColumn(jdbc).with(List.of("Brelligon"))).isEmpty();
        assertThat(told().toString()).contains("The police came.");
        withdraw("Brelligon").andExpect(status().isNotFound());
    }

    @Test
    void whatIsTooMuchToBeToldAtOnceIsRefusedAndCanBeDoneInSteps() throws Exception {
        upload(file("a.txt", "Boma: What happened?\n" + IntStream.range(0, 15_002)
                .mapToObj(one -> "Anna: They came to house " + one + ".\n")
                .collect(Collectors.joining())));
        withdraw("Anna").andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].file").value("speaker"))
                .andExpect(jsonPath("$.errors[0].problem").value(containsString("15002 incidents")));
        assertThat(told().toString()).contains("house 15001.").doesNotContain("withdrawn");
        send("/transcripts/1/withdrawals",
                "{\"basedOn\": 1, \"who\": \"N\", \"why\": \"w\", \"passages\": [%s]}".formatted(
                        IntStream.range(1, 1_000).mapToObj("{\"turn\": %d}"::formatted)
                                .collect(Collectors.joining(","))))
                .andExpect(status().isCreated());
        withdraw("Anna").andExpect(status().isCreated());
        assertThat(told().toString()).doesNotContain("They came");
    }

    @Test
    void aTurnThatSomebodyLookedAtWaitsNoMore() throws Exception {
        upload(file("a.txt", "Anna: The police came.\nBoma: They did come.\nCara: Anna's house was empty.\n"));
        withdraw("Anna").andExpect(jsonPath("$.queued").value(2));
        long entry = jdbc.sql("select min(id) from queued_turn where study_id = :study")
                .param("study", UUID.fromString(study))
                .query(Long.class)
                .single();
        queue().andExpect(jsonPath("$[0].entry").value(entry));
        send("/queue/" + entry, "{\"who\": \" \"}").andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].file").value("who"));
        send("/queue/" + entry, "{\"who\": \"Nadine O.\"}").andExpect(status().isNoContent());
        send("/queue/" + entry, "{\"who\": \"Nadine O.\"}").andExpect(status().isNotFound());
        send("/queue/first", "{\"who\": \"Nadine O.\"}").andExpect(status().isBadRequest());
        queue().andExpect(jsonPath("$", hasSize(1))).andExpect(jsonPath("$[0].turn").value(2));
    }

    @Test
    void whereNamesAreReplacedTheyAreKnownByPseudonymAndByRealName() throws Exception {
        openReviewed("replace");
        roster("speaker\nZawadi Okonjo\n");
        upload(file("a.txt", "Zawadi Okonjo: The police came at night.\nBoma: Zawadi was there, I was not.\n"));
        upload(file("b.txt", "Cara: We waited for hours.\nZawadi Okonjo: For glimmerstone, I did.\n"));
        release("a.txt");
        String pseudonym = speaker();
        int names = count("(select * from pseudonym where name is not null) as named");
        withdraw("Zawadi Okonjo").andExpect(status().isCreated())
                .andExpect(jsonPath("$.transcripts[0].turnsWithdrawn").value(1))
                .andExpect(jsonPath("$.drafts").value(1))
                .andExpect(jsonPath("$.queued").value(2));
        assertThat(count("participant")).isZero();
        assertThat(count("(select * from pseudonym where name is not null) as named")).isLessThan(names);
        assertThat(new EveryColumn(jdbc).with(List.of("glimmerstone"))).isEmpty();
        release("b.txt");
        assertThat(speakers()).doesNotContain(pseudonym).contains("[withdrawn]");
        withdraw(pseudonym).andExpect(status().isNotFound());
        upload(file("c.txt", "Dana Velasquez: I came later than that.\nCara: You did.\n"));
        release("c.txt");
        assertThat(speakers()).as("a pseudonym is never given again").doesNotContain(pseudonym);
    }

    @Test
    void aRealNameThatIsTypedIntoACorrectionNeverLeaves() throws Exception {
        study = UUID.randomUUID().toString();
        open(OPEN.replace("\"keep\"", "\"replace\""));
        upload(file("a.txt", "Zawadi Okonjo: Officer Radomir Petrusek came at night.\nBoma: Who?\n"));
        correct("{\"act\": \"reword\", \"turn\": 1, \"text\": \"Radomir Petrusek, and my friend Xenia Kowalczyk?\"},"
                + "{\"act\": \"speaker\", \"turn\": 0, \"speaker\": \"Wilhelmina Achterberg\"}")
                .andExpect(status().isCreated());
        assertThat(told().toString()).contains("\"version\":2", "my friend [Person ")
                .doesNotContain("Radomir", "Petrusek", "Xenia", "Kowalczyk", "Wilhelmina", "Achterberg");
        assertThat(jdbc.sql("select text from turn u join transcript t on t.id = transcript_id where study_id = :study")
                .param("study", UUID.fromString(study))
                .query((row, _) -> row.getString(1))
                .list()).noneMatch(text -> text.contains("Kowalczyk"));
    }

    @Test
    void aDraftWithoutWordsDoesNotComeBackWithThem() throws Exception {
        openReviewed("keep");
        upload(file("a.txt", "Anna: The police came.\nBoma: They did come.\n"));
        withdraw("Anna").andExpect(jsonPath("$.drafts").value(1)).andExpect(jsonPath("$.transcripts", hasSize(0)));
        assertThat(events("ParticipantWithdrawn.v1")).isEmpty();
        upload(file("a.txt", "Anna: The police came.\nBoma: They did come.\n")).andExpect(status().isAccepted())
                .andExpect(jsonPath("$.waiting[0].alreadyWaiting").value(true));
        http.perform(delete("/studies/api/studies/" + study + "/drafts/" + draft("a.txt")))
                .andExpect(status().isNoContent());
        upload(file("a.txt", "Anna: The police came.\nBoma: They did come.\n")).andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].problem").value(containsString("were withdrawn")));
    }

    @Test
    void nobodyIsWithdrawnWhoIsNotThere() throws Exception {
        upload(file("a.txt", "Anna: The police came.\nBoma: They did come.\n"));
        withdraw("Zora").andExpect(status().isNotFound());
        withdraw(" ").andExpect(status().isUnprocessableContent());
        withdraw("Anna");
        withdraw("[withdrawn]").andExpect(status().isNotFound());
        study = UUID.randomUUID().toString();
        withdraw("Anna").andExpect(status().isNotFound());
    }

    @Test
    void aPersonWithdrawsAndCorrectsOnPages() throws Exception {
        upload(file("a.txt", "Anna: The police came. The police left.\nBoma: They did come.\nAnna: So.\n"));
        String page = "/studies/" + study;
        String transcript = page + "/transcripts/1";
        http.perform(get(page).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("Withdraw this participant")))
                .andExpect(content().string(containsString(page + "/withdrawal?speaker=Anna")));
        http.perform(get(transcript).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString(transcript + "/turns/1")))
                .andExpect(content().string(containsString(transcript + "/versions")));
        http.perform(get(transcript + "/turns/0").accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("analysed anew")))
                .andExpect(content().string(containsString("cannot be undone")))
                .andExpect(content().string(containsString("reword-who")));
        http.perform(get(transcript + "/turns/9").accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound());
        submit(transcript + "/turns/0/correction", "act", "split", "words", "The police").andExpect(
                status().isUnprocessableContent()).andExpect(content().string(containsString("more than once")));
        submit(transcript + "/turns/0/correction", "act", "split", "words", "The police left", "speaker", "Cara")
                .andExpect(redirectedUrl(transcript + "#turn-0"));
        http.perform(post(transcript + "/turns/1/withdrawal").param("basedOn", "2")
                .param("who", "Nadine O.")
                .param("why", "she asked")
                .param("words", "left")
                .accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl(transcript + "#turn-1"));
        http.perform(get(transcript).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("<mark title=\"other\">[words withdrawn]</mark>")));
        http.perform(get(transcript + "/versions").accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("she asked")))
                .andExpect(content().string(containsString("Its words were deleted")));
        http.perform(get(transcript + "/versions/1").accept(MediaType.TEXT_HTML)).andExpect(status().isOk());
        http.perform(get(transcript + "/versions/3").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl(transcript));
        http.perform(get(page + "/withdrawal").param("speaker", "Anna").accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("What cannot be recalled")));
        http.perform(post(page + "/withdrawal").param("speaker", "Anna").accept(MediaType.TEXT_HTML))
                .andExpect(status().isUnprocessableContent());
        http.perform(post(page + "/withdrawal").param("speaker", "Anna")
                .param("who", "Nadine O.")
                .param("why", "asked")
                .accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl(page + "/queue"));
        http.perform(get(transcript + "/turns/0").accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("were withdrawn")));
    }

    private ResultActions submit(String address, String... fields) throws Exception {
        var request = post(address).param("basedOn", "1").param("who", "Nadine O.").param("why", "misheard");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return http.perform(request.accept(MediaType.TEXT_HTML));
    }

    private void openReviewed(String names) throws Exception {
        study = UUID.randomUUID().toString();
        open(OPEN.replace("\"keep\"", '"' + names + '"').replace("\"language\"", "\"reviewed\": true, \"language\""))
                .andExpect(status().isCreated());
    }

    private void roster(String table) throws Exception {
        http.perform(put("/studies/api/studies/" + study + "/roster").contentType("text/csv")
                .accept(MediaType.APPLICATION_JSON)
                .content(table.getBytes(StandardCharsets.UTF_8))).andExpect(status().isOk());
    }

    private void release(String... names) throws Exception {
        List<String> ids = new ArrayList<>();
        for (String name : names) {
            ids.add('"' + draft(name) + '"');
        }
        http.perform(post("/studies/api/studies/" + study + "/releases").contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content("{\"transcripts\": [" + String.join(", ", ids) + "]}")).andExpect(status().isCreated());
    }

    private ResultActions correct(String acts) throws Exception {
        return send("/transcripts/1/corrections",
                "{\"basedOn\": 1, \"who\": \"Nadine O.\", \"why\": \"misheard\", \"acts\": [" + acts + "]}");
    }

    private ResultActions withdraw(String speaker) throws Exception {
        return send("/withdrawals",
                "{\"speaker\": \"%s\", \"who\": \"Nadine O.\", \"why\": \"she asked\"}".formatted(speaker));
    }

    private String draft(String name) {
        return jdbc.sql("select id from draft where study_id = :study and name = :name")
                .param("study", UUID.fromString(study))
                .param("name", name)
                .query((row, _) -> row.getObject("id", UUID.class))
                .single()
                .toString();
    }

    private String draftRow(String name) {
        return jdbc.sql("""
                select d::text || (select string_agg(u::text, '' order by turn) from draft_turn u
                    where u.transcript_id = d.id) from draft d where study_id = :study and name = :name""")
                .param("study", UUID.fromString(study))
                .param("name", name)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private String speaker() {
        return speakers().getFirst();
    }

    private List<String> speakers() {
        return jdbc.sql("""
                select u.speaker from turn u join transcript t on t.id = u.transcript_id
                where t.study_id = :study order by t.number, u.turn""")
                .param("study", UUID.fromString(study))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
