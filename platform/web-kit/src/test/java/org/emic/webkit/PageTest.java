package org.emic.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.emic.webkit.door.DoorSecret;
import org.emic.webkit.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = SampleService.class, properties = "emic.door.secret=" + DoorTest.SECRET)
@AutoConfigureMockMvc
class PageTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aPageOfAStudyShowsItsNoteItsTitleAndTheWayToItsOtherPages() {
        assertThat(get("/coding/studies/7")).hasStatusOk()
                .bodyText()
                .contains("The people of this study are fictional.", "Justice &lt;as they see it&gt;",
                        "<title>Codes · Justice &lt;as they see it&gt; · Emic</title>", "href=\"/studies/7\"",
                        "<a href=\"/coding/studies/7\" aria-current=\"page\">Codes</a>",
                        "<a href=\"/themes/studies/7\">Themes</a>", "<a href=\"/reports/studies/7\">Report</a>",
                        "<a href=\"/coding/operations\">Operations</a>",
                        "Unreviewed machine sorting: not findings")
                .doesNotContain("th:", "<script>", "style=");
    }

    @Test
    void aPageOfNoStudyHasNeitherNoteNorStudyLinks() {
        assertThat(get("/studies")).hasStatusOk()
                .bodyText()
                .contains("<title>Codes · Emic</title>", "<a href=\"/studies\" aria-current=\"page\">Studies</a>")
                .doesNotContain("role=\"note\">The people", "/coding/studies/");
    }

    @Test
    void pagesAreNotKeptFramedOrScriptedFromElsewhere() {
        MvcTestResult page = get("/coding/studies/7");

        assertThat(page).headers()
                .hasValue("Cache-Control", "no-store")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Referrer-Policy", "no-referrer");
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'self'",
                "frame-ancestors 'none'");
    }

    @Test
    void aControllerThatSetsASafeHeaderReplacesIt() {
        assertThat(get("/report").getResponse().getHeaders("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'");
    }

    @Test
    void assetsAreServedHereAndRevalidatedByTheirContent() {
        for (String asset : new String[]{"emic.css", "emic.js", "emic.svg", "htmx.min.js"}) {
            MvcTestResult first = get("/assets/" + asset);
            assertThat(first).hasStatusOk().headers().hasValue("Cache-Control", "no-cache");
            String tag = first.getResponse().getHeader("ETag");
            assertThat(tag).isNotNull();

            assertThat(mvc.get()
                    .uri("/assets/" + asset)
                    .header(DoorSecret.HEADER, DoorTest.SECRET)
                    .header("If-None-Match", String.valueOf(tag))).hasStatus(304);
        }
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).header(DoorSecret.HEADER, DoorTest.SECRET).exchange();
    }

}
