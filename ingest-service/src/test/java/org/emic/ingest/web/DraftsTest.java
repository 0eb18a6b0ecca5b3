package org.emic.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.emic.contracts.testkit.Contracts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/// Where a study wants each transcript signed off, nothing of it leaves before.
class DraftsTest extends RunningService {

    private static final MockMultipartFile FIRST = file("a.txt", "Anna: The police came.\nBoma: Who? [laughs]\n");
    private static final MockMultipartFile SECOND = file("b.txt", "Cara: One.\nDana: Two.\n");

    @BeforeEach
    void openAStudyWithReview() throws Exception {
        study = UUID.randomUUID().toString();
        open(OPEN.replace("\"language\"", "\"reviewed\": true, \"language\"")).andExpect(status().isCreated())
                .andExpect(jsonPath("$.reviewed").value(true));
    }

    @Test
    void nothingLeavesBeforeSomebodyReleasesIt() throws Exception {
        upload(FIRST, SECOND).andExpect(status().isAccepted())
                .andExpect(jsonPath("$.releasedThrough").value(0))
                .andExpect(jsonPath("$.transcripts", hasSize(0)))
                .andExpect(jsonPath("$.waiting", hasSize(2)))
                .andExpect(jsonPath("$.waiting[0].name").value("a.txt"))
                .andExpect(jsonPath("$.waiting[0].alreadyWaiting").value(false));
        assertThat(told()).containsExactly("StudyOpened.v1");
        assertThat(count("transcript")).isZero();
        upload(SECOND).andExpect(status().isAccepted())
                .andExpect(jsonPath("$.waiting[0].alreadyWaiting").value(true));
        assertThat(count("draft")).isEqualTo(2);
    }

    @Test
    void releasedTranscriptsAreNumberedAsTheyAreNamedAndSayThatTheyWereReviewed() throws Exception {
        upload(FIRST, SECOND);
        release(draft("b.txt"), draft("a.txt"), draft("b.txt")).andExpect(status().isCreated())
                .andExpect(jsonPath("$.releasedThrough").value(2))
                .andExpect(jsonPath("$.transcripts[0].name").value("b.txt"))
                .andExpect(jsonPath("$.transcripts[0].number").value(1))
                .andExpect(jsonPath("$.transcripts[1].incidents").value(1));
        assertThat(events("TranscriptReleased.v1")).hasSize(2).allSatisfy(event -> {
            Contracts.validate("emic.transcripts.v1", "TranscriptReleased.v1", event);
            assertThat(new String(event)).contains("\"reviewed\":true");
        });
        assertThat(events("PassageReleased.v1")).hasSize(2);
        assertThat(count("draft")).isZero();
        upload(FIRST).andExpect(status().isCreated())
                .andExpect(jsonPath("$.transcripts[0].alreadyReleased").value(true))
                .andExpect(jsonPath("$.waiting", hasSize(0)));
    }

    @Test
    void aReleaseIsTheSameAsOneWithoutReview() throws Exception {
        upload(FIRST);
        String reviewed = study;
        release(draft("a.txt"));
        study = UUID.randomUUID().toString();
        open(OPEN);
        upload(FIRST);
        String plain = study;
        assertThat(words(plain)).isNotEmpty().isEqualTo(words(reviewed));
    }

    @Test
    void allAreReleasedOrNone() throws Exception {
        upload(FIRST);
        release(draft("a.txt"), UUID.randomUUID().toString()).andExpect(status().isNotFound());
        release("no-id").andExpect(status().isBadRequest());
        release().andExpect(status().isUnprocessableContent());
        assertThat(count("draft")).isEqualTo(1);
        assertThat(told()).containsExactly("StudyOpened.v1");
        study = UUID.randomUUID().toString();
        release(UUID.randomUUID().toString()).andExpect(status().isNotFound());
    }

    @Test
    void whatIsDiscardedIsGoneAndMayComeAgain() throws Exception {
        upload(FIRST);
        String draft = draft("a.txt");
        String address = "/studies/api/studies/" + study + "/drafts/" + draft;
        http.perform(delete(address)).andExpect(status().isNoContent());
        http.perform(delete(address).accept(MediaType.APPLICATION_JSON)).andExpect(status().isNotFound());
        assertThat(count("draft")).isZero();
        assertThat(jdbc.sql("select count(*) from draft_turn where transcript_id = :id")
                .param("id", UUID.fromString(draft))
                .query(Integer.class)
                .single()).isZero();
        upload(FIRST).andExpect(status().isAccepted());
        release(draft).andExpect(status().isCreated());
    }

    @Test
    void aDraftOfOneStudyIsNotReachedThroughAnother() throws Exception {
        upload(FIRST);
        String draft = draft("a.txt");
        study = UUID.randomUUID().toString();
        open(OPEN);
        release(draft).andExpect(status().isNotFound());
        http.perform(delete("/studies/api/studies/" + study + "/drafts/" + draft).accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isNotFound());
        http.perform(get("/studies/" + study + "/drafts/" + draft).accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPersonReadsAndReleasesOnPages() throws Exception {
        String page = Objects.requireNonNull(http.perform(post("/studies").param("title", "By hand")
                .accept(MediaType.TEXT_HTML)).andExpect(status().isSeeOther()).andReturn().getResponse()
                .getRedirectedUrl());
        study = page.substring(page.lastIndexOf('/') + 1);
        http.perform(multipart(page + "/transcripts").file(FIRST).file(SECOND).accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl(page));
        String first = page + "/drafts/" + draft("a.txt");
        String second = page + "/drafts/" + draft("b.txt");
        http.perform(get(page).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString(first)))
                .andExpect(content().string(containsString("Nothing has been released yet.")));
        http.perform(get(first).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("The police came.")))
                .andExpect(content().string(containsString("<mark title=\"laughter\">[laughs]</mark>")))
                .andExpect(content().string(containsString(first + "/release")));
        http.perform(post(first + "/release").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl(page));
        http.perform(post(first + "/release").accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound());
        http.perform(post(second + "/deletion").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl(page));
        http.perform(get(page).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString(page + "/transcripts/1")))
                .andExpect(content().string(not(containsString("b.txt"))));
        assertThat(events("TranscriptReleased.v1")).hasSize(1);
    }

    @Test
    void theSpeakersAreHeldAgainstTheRoster() throws Exception {
        http.perform(put("/studies/api/studies/" + study + "/roster").contentType("text/csv")
                .accept(MediaType.APPLICATION_JSON)
                .content("speaker\nAnna\n"));
        upload(FIRST);
        http.perform(get("/studies/" + study + "/drafts/" + draft("a.txt")).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("<bdi>Boma</bdi></strong>")))
                .andExpect(content().string(containsString("is not on the")));
    }

    @Test
    void allAreReleasedByOneButton() throws Exception {
        upload(FIRST, SECOND);
        http.perform(post("/studies/" + study + "/drafts/release")
                .param("transcripts", draft("a.txt"), draft("b.txt"))
                .accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/studies/" + study));
        assertThat(events("TranscriptReleased.v1")).hasSize(2);
    }

    private ResultActions release(String... drafts) throws Exception {
        String ids = String.join(", ", List.of(drafts).stream().map(id -> '"' + id + '"').toList());
        return http.perform(post("/studies/api/studies/" + study + "/releases").contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content("{\"transcripts\": [" + ids + "]}"));
    }

    private String draft(String name) {
        return jdbc.sql("select id from draft where study_id = :study and name = :name")
                .param("study", UUID.fromString(study))
                .param("name", name)
                .query((row, number) -> row.getObject("id", UUID.class))
                .single()
                .toString();
    }

    private List<String> told() {
        return jdbc.sql("select type from outbox_event where subject = :study")
                .param("study", study)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> words(String of) {
        return jdbc.sql("""
                select turn || speaker || role || u.text || annotations || u.words from turn u
                join transcript t on t.id = u.transcript_id where t.study_id = :study order by turn""")
                .param("study", UUID.fromString(of))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
