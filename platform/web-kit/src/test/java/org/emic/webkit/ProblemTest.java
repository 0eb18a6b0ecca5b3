package org.emic.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.emic.webkit.door.DoorSecret;
import org.emic.webkit.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = SampleService.class, properties = "emic.door.secret=" + DoorTest.SECRET)
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ProblemTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void inputProblemsAreListedWithFilePlaceProblemAndRemedy() {
        MvcTestResult answer = get("/api/inputs", "application/json");

        assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                {
                  "type": "urn:emic:problem:input",
                  "title": "The input cannot be used as it is",
                  "status": 422,
                  "detail": "One thing needs to be put right; nothing was taken.",
                  "remedy": "Put right what is listed and send it again.",
                  "errors": [{
                    "file": "call <1>.vtt",
                    "place": "line 12",
                    "problem": "The cue ends before it starts.",
                    "remedy": "Correct its times."
                  }]
                }
                """);
    }

    @Test
    void aBrowserGetsAPageThatSaysWhatHappenedAndWhatToDo() {
        MvcTestResult answer = get("/api/inputs", BROWSER);

        assertThat(answer).hasStatus(422).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        assertThat(answer).bodyText()
                .contains("What happened", "What to do", "call &lt;1&gt;.vtt", "line 12", "/assets/emic.css")
                .doesNotContain("<1>", "{");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(get("/api/missing", "*/*")).hasStatus(404)
                .bodyJson()
                .extractingPath("$.remedy")
                .isEqualTo("Choose one from the list.");
        assertThat(get("/nowhere", "*/*")).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(get("/error", "*/*")).hasStatus(404);
    }

    @Test
    void aWrongMethodNamesTheRightOnes() {
        assertThat(mvc.delete().uri("/api/missing").header(DoorSecret.HEADER, DoorTest.SECRET)).hasStatus(405)
                .containsHeader("Allow")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void anUnknownKindOfBodyIs415AndAnUnreadableOneIsShownWhereItIsWrong() {
        assertThat(mvc.post()
                .uri("/api/openings")
                .header(DoorSecret.HEADER, DoorTest.SECRET)
                .contentType(MediaType.TEXT_PLAIN)
                .content("x")).hasStatus(415);
        assertThat(mvc.post()
                .uri("/api/openings")
                .header(DoorSecret.HEADER, DoorTest.SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"title\": \"" + SampleService.WORDS + "\",\n \"number\": oops}")).hasStatus(400)
                .bodyText()
                .contains("line 2, column")
                .doesNotContain(SampleService.WORDS, "oops");
    }

    @Test
    void aValueOfTheWrongKindNamesTheFieldAndNotTheValue() {
        assertThat(get("/api/number/abc", "*/*")).hasStatus(400).bodyText().contains("number").doesNotContain("abc");
    }

    @Test
    void anUnexpectedFailureTellsNobodysWords(CapturedOutput output) {
        MvcTestResult answer = get("/api/unexpected", "*/*");

        assertThat(answer).hasStatus(500).bodyText().doesNotContain(SampleService.WORDS, "IllegalState", "at org.");
        assertThat(output)
                .contains("GET request failed", "java.lang.IllegalStateException", "SampleService$Pages.unexpected")
                .doesNotContain(SampleService.WORDS);
    }

    @Test
    void aPageThatFailsWhileItIsRenderedTellsNobodysWords(CapturedOutput output) {
        MvcTestResult answer = get("/broken", BROWSER);

        assertThat(answer).hasStatus(500).bodyText().contains("What to do").doesNotContain(SampleService.WORDS);
        assertThat(output).doesNotContain(SampleService.WORDS);
    }

    @Test
    void aBrokenConstraintIsTheCallersAffair() {
        assertThat(get("/api/violated", "*/*")).hasStatus(400).bodyText().doesNotContain(SampleService.WORDS);
    }

    @Test
    void aDatabaseThatIsAwayIsToldAsAway(CapturedOutput output) {
        for (String how : List.of("begin", "broken", "late")) {
            MvcTestResult answer = get("/api/away/" + how, "*/*");

            assertThat(answer).hasStatus(503).hasContentType(MediaType.APPLICATION_PROBLEM_JSON).hasHeader(
                    "Retry-After",
                    "3");
            assertThat(answer).bodyText().contains("Try again in a moment.").doesNotContain(SampleService.WORDS);
        }
        assertThat(output).contains("the database is away").doesNotContain(SampleService.WORDS);
    }

    @Test
    void anUploadThatFindsNoRoomMayComeAgain() {
        assertThat(get("/api/away/full", "*/*")).hasStatus(507)
                .bodyText()
                .contains("Send it again in a moment")
                .doesNotContain(SampleService.WORDS);
    }

    @Test
    void aValueThatTheDatabaseCannotHoldIsTheCallersToMend() {
        assertThat(get("/api/kept/22021", "*/*")).hasStatus(400)
                .bodyText()
                .contains("cannot be kept")
                .doesNotContain(SampleService.WORDS);
        assertThat(get("/api/kept/23505", "*/*")).hasStatus(500);
    }

    private MvcTestResult get(String path, String accept) {
        return mvc.get().uri(path).header(DoorSecret.HEADER, DoorTest.SECRET).header("Accept", accept).exchange();
    }

}
