package org.emic.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.emic.contracts.testkit.Contracts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/// A person decides about single places of a draft, and what they decide counts when it is released.
class ReviewTest extends RunningService {

    private static final String STORY = "We had a young lady, twenty-two, from Mombasa. She ran [cries] to the police.";
    private static final MockMultipartFile TALK = file("talk.txt", """
            Anna: We went to Quorra with Xandith. Quorra was closed that day. Ring one two three four five six.
            Boma: We had a young lady, twenty-two, from Mombasa. She ran [cries] to the police. So you need a car.
            """);
    private static final int CRIES = STORY.indexOf("[cries]");
    private static final String STORY_PLACE = "1-0-" + STORY.length();

    private String draft = "";

    @BeforeEach
    void aDraftWaits() throws Exception {
        openReviewed("replace");
        upload(TALK).andExpect(status().isAccepted());
        draft = draft();
    }

    @Test
    void everyDoubtAndEveryStoryIsListedWithItsWordsAround() throws Exception {
        review().andExpect(jsonPath("$.edition").value(0))
                .andExpect(jsonPath("$.documentDeleted").value(false))
                .andExpect(jsonPath("$.items[?(@.about == 'story')].item").value(STORY_PLACE))
                .andExpect(jsonPath("$.items[?(@.about == 'story')].because").value("We had a young lady"))
                .andExpect(jsonPath("$.items[?(@.about == 'story')].offers[0].instead[0]").value("in her twenties"))
                .andExpect(jsonPath("$.items[?(@.item == '0-11-17')].after")
                        .value(" with Xandith. Quorra was closed that day. Ring one two three four five six."))
                .andExpect(jsonPath("$.items[?(@.item == '0-32-38')].certain").value(true))
                .andExpect(jsonPath("$.items[?(@.about == 'number')].open").value(true));
    }

    @Test
    void aNameIsReplacedAtOnePlaceOnly() throws Exception {
        decideEverywhere("0-11-17", "none");
        decide("0-11-17", "replace", "place").andExpect(status().isOk());
        review().andExpect(jsonPath("$.items[?(@.item == '0-11-17')].decided").value("Is replaced here: place."));
        release();
        assertThat(told()).contains("We went to [Place] with ").contains("Quorra was closed");
    }

    @Test
    void aNameStaysAtOnePlaceOnly() throws Exception {
        decide("0-32-38", "keep", "place").andExpect(status().isOk());
        review().andExpect(jsonPath("$.items[?(@.item == '0-32-38')].decided").value("Stays here."));
        release();
        assertThat(told()).containsPattern("We went to \\[[A-Z][a-z]+ \\d+] with [^.]+. Quorra was closed");
    }

    @Test
    void aNumberThatMayBeAQuantityIsReplacedIfSomebodySaysSo() throws Exception {
        decide("0-65-92", "replace", "phone").andExpect(status().isOk());
        release();
        assertThat(told()).contains("Ring [phone number].");
    }

    @Test
    void aDecisionIsUndoneAndThenNothingIsDecided() throws Exception {
        decide("0-11-17", "keep", "place");
        decide("0-11-17", "undo", "").andExpect(status().isOk());
        decide("0-11-17", "undo", "").andExpect(status().isUnprocessableContent());
        release();
        assertThat(told()).doesNotContain("Quorra");
    }

    @Test
    void aStoryIsQuotedIfSomebodyAllowsItAndNotIfNobodyDoes() throws Exception {
        decide(STORY_PLACE, "allow", "").andExpect(status().isOk());
        release();
        assertThat(told()).doesNotContain("anothers-story");
        aDraftWaits();
        release();
        assertThat(told()).contains("\"voice\":\"anothers-story\"");
    }

    @Test
    void aPassageThatNobodyFoundCanBeWithheld() throws Exception {
        decide("0-0-31", "withhold", "client").andExpect(status().isOk());
        decide(STORY_PLACE, "allow", "");
        release();
        assertThat(told()).containsOnlyOnce("anothers-story");
    }

    @Test
    void aPassageIsWrittenAnewAndComesBackIfThatIsUndone() throws Exception {
        decide("0-11-17", "keep", "place");
        String anew = "We had somebody from the coast. She ran [cries] to the police.";
        generalise(STORY_PLACE, anew, false).andExpect(status().isOk()).andExpect(jsonPath("$.edition").value(1));
        String place = "1-0-" + anew.length();
        assertThat(text(1)).isEqualTo(anew + " So you need a car.");
        review().andExpect(
                jsonPath("$.items[?(@.item == '" + place + "')].decided").value("Written anew; not quoted."));
        decide(place, "undo", "", 1).andExpect(jsonPath("$.edition").value(2));
        assertThat(text(1)).isEqualTo(STORY + " So you need a car.");
        assertThat(jdbc.sql("select annotations::text from draft_turn where transcript_id = :id and turn = 1")
                .param("id", UUID.fromString(draft))
                .query(String.class)
                .single())
                .isEqualTo("[{\"end\": %d, \"kind\": \"crying\", \"start\": %d}]".formatted(CRIES + 7, CRIES));
        generalise(STORY_PLACE, anew, true, 2).andExpect(status().isOk());
        release();
        assertThat(told()).contains("somebody from the coast").doesNotContain("anothers-story", "twenty-two");
    }

    @Test
    void whatIsRedactedIsNowhereAndNothingBringsItBack() throws Exception {
        String anew = "We had a young lady, twenty-two. She ran.";
        generalise(STORY_PLACE, anew, false);
        decide("1-0-" + anew.length(), "redact", "", 1).andExpect(status().isOk());
        decide("1-0-10", "undo", "", 2).andExpect(status().isUnprocessableContent());
        assertThat(text(1)).isEqualTo("[redacted] So you need a car.");
        assertThat(jdbc.sql("select count(document) from draft where id = :id")
                .param("id", UUID.fromString(draft))
                .query(Integer.class)
                .single()).isZero();
        assertThat(everythingKept()).doesNotContain("young lady", "twenty-two");
        http.perform(get(page()).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("nothing can bring them back")));
        release();
        assertThat(told()).contains("[redacted] So you need a car.").doesNotContain("twenty-two");
        assertThat(jdbc.sql("select count(document) from transcript where study_id = :study")
                .param("study", UUID.fromString(study))
                .query(Integer.class)
                .single()).isZero();
        upload(TALK).andExpect(jsonPath("$.transcripts[0].alreadyReleased").value(true));
    }

    @Test
    void whatIsRedactedDoesNotComeBackWithItsFile() throws Exception {
        decide("1-0-10", "redact", "").andExpect(status().isOk());
        http.perform(get(page()).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("The same file cannot be added to this study again")));
        upload(TALK).andExpect(jsonPath("$.waiting[0].alreadyWaiting").value(true));
        http.perform(delete("/studies/api/studies/" + study + "/drafts/" + draft)).andExpect(status().isNoContent());
        upload(TALK).andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].problem").value(containsString("redacted")));
        assertThat(count("draft")).isZero();
    }

    @Test
    void anOriginalGoesWithWhatIsGeneralisedAndComesBackWithIt() throws Exception {
        openReviewed("keep");
        upload(file("b.txt", "Anna: Who came?\nBoma: We met in Lamu, and then in Kilifi.\n"
                + "Original (interpreter): Tulikutana Lamu, kisha Kilifi.\n"));
        draft = draft();
        assertThat(original()).isEqualTo("Tulikutana Lamu, kisha Kilifi. interpreter");
        generalise("1-10-14", "town", false);
        generalise("1-28-34", "village", false, 1);
        assertThat(original()).isEmpty();
        decide("1-10-14", "undo", "", 2).andExpect(status().isOk());
        assertThat(text(1)).isEqualTo("We met in Lamu, and then in village.");
        assertThat(original()).isEmpty();
        decide("1-28-35", "undo", "", 3).andExpect(status().isOk());
        assertThat(text(1)).isEqualTo("We met in Lamu, and then in Kilifi.");
        assertThat(original()).isEqualTo("Tulikutana Lamu, kisha Kilifi. interpreter");
    }

    @Test
    void anOriginalDoesNotComeBackWhereWordsOfItsTurnWereRedacted() throws Exception {
        openReviewed("keep");
        upload(file("b.txt", "Anna: Who came?\nBoma: We met in Lamu, and then in Kilifi.\n"
                + "Original: Tulikutana Lamu, kisha Kilifi.\n"));
        draft = draft();
        generalise("1-10-14", "town", false);
        decide("1-28-34", "redact", "", 1).andExpect(status().isOk());
        assertThat(everythingKept()).doesNotContain("Tulikutana");
        decide("1-10-14", "undo", "", 2).andExpect(status().isOk());
        assertThat(text(1)).isEqualTo("We met in Lamu, and then in [redacted].");
        assertThat(original()).isEmpty();
    }

    @Test
    void aDecisionAboutWordsThatChangedMeanwhileIsRefused() throws Exception {
        decide("1-0-10", "redact", "").andExpect(status().isOk());
        decide("0-11-17", "keep", "place", 0).andExpect(status().isConflict());
        decide("0-11-17", "keep", "place", 1).andExpect(status().isOk());
    }

    @Test
    void whatIsWrongWithADecisionIsSaid() throws Exception {
        decide("9-0-6", "keep", "").andExpect(status().isUnprocessableContent());
        decide("0-11-1700", "keep", "").andExpect(status().isUnprocessableContent());
        decide("0-6-6", "keep", "").andExpect(status().isUnprocessableContent());
        decide("0-11-17", "burn", "").andExpect(status().isUnprocessableContent());
        decide("0-11-17", "replace", "nothing").andExpect(status().isUnprocessableContent());
        generalise(STORY_PLACE, STORY, false).andExpect(status().isUnprocessableContent());
        generalise(STORY_PLACE, " ", false).andExpect(status().isUnprocessableContent());
        draft = UUID.randomUUID().toString();
        decide("0-11-17", "keep", "").andExpect(status().isNotFound());
        assertThat(count("draft")).isEqualTo(1);
    }

    @Test
    void theSameIsDoneByForms() throws Exception {
        http.perform(get(page()).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("id=\"item-" + STORY_PLACE + "\"")))
                .andExpect(content().string(containsString("We had a young lady, in her twenties, from a city.")));
        http.perform(post(page() + "/review").param("edition", "0")
                .param("item", STORY_PLACE)
                .param("act", "generalise")
                .param("text", "We had somebody.\r\nShe ran.")
                .param("quotable", "true")
                .accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl(page() + "#item-" + STORY_PLACE));
        assertThat(text(1)).startsWith("We had somebody.\nShe ran. So");
    }

    @Test
    void storiesAreReviewedWhereNamesAreKept() throws Exception {
        openReviewed("keep");
        upload(TALK);
        draft = draft();
        review().andExpect(jsonPath("$.items[*].about", hasItem("story")))
                .andExpect(jsonPath("$.items[*].about", not(hasItem("name"))));
    }

    private void openReviewed(String names) throws Exception {
        study = UUID.randomUUID().toString();
        open(OPEN.replace("\"keep\"", '"' + names + '"').replace("\"language\"", "\"reviewed\": true, \"language\""))
                .andExpect(status().isCreated());
    }

    private String page() {
        return "/studies/" + study + "/drafts/" + draft;
    }

    private ResultActions review() throws Exception {
        return http.perform(get(address()).accept(MediaType.APPLICATION_JSON)).andExpect(status().isOk());
    }

    private String address() {
        return "/studies/api/studies/" + study + "/drafts/" + draft + "/review";
    }

    private ResultActions decide(String item, String act, String kind) throws Exception {
        return decide(item, act, kind, 0);
    }

    private ResultActions decide(String item, String act, String kind, int edition) throws Exception {
        return send(
                "{\"edition\": %d, \"item\": \"%s\", \"act\": \"%s\", \"kind\": \"%s\"}".formatted(edition, item, act,
                        kind));
    }

    private void decideEverywhere(String item, String kind) throws Exception {
        decide(item, "everywhere", kind).andExpect(status().isOk());
    }

    private ResultActions generalise(String item, String words, boolean quotable) throws Exception {
        return generalise(item, words, quotable, 0);
    }

    private ResultActions generalise(String item, String words, boolean quotable, int edition) throws Exception {
        return send("{\"edition\": %d, \"item\": \"%s\", \"act\": \"generalise\", \"text\": \"%s\", \"quotable\": %s}"
                .formatted(edition, item, words, quotable));
    }

    private ResultActions send(String body) throws Exception {
        return http.perform(post(address()).contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private void release() throws Exception {
        http.perform(post(page() + "/release").accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl("/studies/" + study));
    }

    private String told() {
        List<byte[]> passages = events("PassageReleased.v1");
        passages.forEach(event -> Contracts.validate("emic.transcripts.v1", "PassageReleased.v1", event));
        return passages.stream().map(event -> new String(event, StandardCharsets.UTF_8)).toList().toString();
    }

    private String draft() {
        return jdbc.sql("select id from draft where study_id = :study")
                .param("study", UUID.fromString(study))
                .query((row, number) -> row.getObject("id", UUID.class))
                .single()
                .toString();
    }

    /// Of turn 1, with who translated it; empty where it has none.
    private String original() {
        return jdbc.sql("""
                select coalesce(original_text || ' ' || coalesce(translator, ''), '') from draft_turn
                where transcript_id = :id and turn = 1""")
                .param("id", UUID.fromString(draft))
                .query(String.class)
                .single();
    }

    private String text(int turn) {
        return jdbc.sql("select text from draft_turn where transcript_id = :id and turn = :turn")
                .param("id", UUID.fromString(draft))
                .param("turn", turn)
                .query(String.class)
                .single();
    }

    private String everythingKept() {
        return String.join("\n", jdbc.sql("""
                select row_to_json(d)::text || encode(d.document, 'escape') from draft d where d.id = :id
                union all select row_to_json(t)::text from draft_turn t where t.transcript_id = :id
                union all select row_to_json(c)::text from draft_decision c where c.transcript_id = :id""")
                .param("id", UUID.fromString(draft))
                .query(String.class)
                .list());
    }
}
