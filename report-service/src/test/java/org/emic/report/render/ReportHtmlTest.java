package org.emic.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.emic.report.Demo;
import org.emic.report.Hostile;
import org.emic.report.MadeUpStudy;
import org.emic.report.domain.Fact;
import org.emic.report.domain.Incident;
import org.emic.report.domain.Passage;
import org.emic.report.domain.report.Told;
import org.junit.jupiter.api.Test;

final class ReportHtmlTest {

    private static final Pattern ELEMENT = Pattern.compile("<([a-zA-Z][\\w:-]*)");
    private static final Set<String> ELEMENTS = Set.of("html", "head", "meta", "title", "style", "body", "a", "p",
            "strong", "span", "header", "h1", "h2", "h3", "h4", "q", "dl", "div", "dt", "dd", "nav", "ol", "ul", "li",
            "main", "section", "article", "details", "summary", "table", "thead", "tbody", "tr", "th", "td", "small",
            "figure", "figcaption", "blockquote", "b", "svg", "text", "tspan", "g", "rect", "line", "mark", "i",
            "code", "cite", "footer");

    private static String html(MadeUpStudy study) {
        return html(study.facts());
    }

    private static String html(List<Fact> facts) {
        return new String(new ReportHtml().of(Told.report(facts)).content(), StandardCharsets.UTF_8);
    }

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @Test
    void saysOnTopThatNobodyReadIt() {
        String html = html(Demo.study());
        assertThat(html.indexOf("Unreviewed machine sorting: not findings</strong>")).isPositive()
                .isLessThan(html.indexOf("<h1"));
        assertThat(html).contains("<span>0 of 100 codings read by a person</span>");
    }

    @Test
    void saysInEachSectionAndOnEachPrintedPageThatNamesWereKept() {
        String html = html(Demo.study());
        long sections = all(html, "(<header class=\"section-head\">)").size();
        assertThat(sections).isEqualTo(4);
        assertThat(all(html, "class=\"strip\">([^<]*)<")).hasSize((int) sections)
                .allSatisfy(strip -> assertThat(strip)
                        .contains("not findings · Names were kept as they stand in the transcript"));
        assertThat(html).contains("@top-left { content: \"Unreviewed machine sorting\\3A  not findings \\B7  0 of 100 ")
                .contains("@top-right { content: \"Names were kept as they stand in the transcript\"");
    }

    @Test
    void saysWhetherAnybodyReviewedThePseudonyms() {
        String unseen = "Names were replaced by pseudonyms; nobody has reviewed that";
        assertThat(all(html(Demo.study().withPseudonyms(false)), "class=\"strip\">([^<]*)<")).isNotEmpty()
                .allSatisfy(strip -> assertThat(strip).contains(unseen));
        assertThat(html(Demo.study().withPseudonyms(true))).contains("Names were replaced by pseudonyms")
                .doesNotContain(unseen);
    }

    @Test
    void asksForNothingAndRunsNothing() {
        String html = html(Hostile.study());
        assertThat(html).contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-")
                .doesNotContain("src=\"", "<script", " style=\"");
        assertThat(html.substring(html.indexOf("<style>"), html.indexOf("</style>"))).doesNotContain("@import", "url(",
                "//");
        assertThat(all(html, "href=\"([^\"]*)\"")).isNotEmpty().allMatch(link -> link.startsWith("#"));
    }

    @Test
    void makesNoMarkupOfAnybodysWords() {
        String html = html(Hostile.study());
        assertThat(ELEMENT.matcher(html).results().map(result -> result.group(1)).distinct())
                .allMatch(ELEMENTS::contains);
        assertThat(html).doesNotContain("<em>", "<img", "onload=z>")
                .contains("&lt;script&gt;", "${7*7} <i>[[${7*7}]</i>] __${7*7}__ ?",
                        "th:text=&quot;${T(java.lang.Runtime)}");
        assertThat(all(html, "(</style>)")).hasSize(1);
        assertThat(all(html, "(</title>)").size()).isEqualTo(all(html, "(<title>)").size());
    }

    @Test
    void leadsEachLinkToAPlaceOfItsOwn() {
        for (String html : List.of(html(Demo.study()), html(Hostile.study()))) {
            List<String> ids = all(html, " id=\"([^\"]*)\"");
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(all(html, "href=\"#([^\"]*)\"")).isNotEmpty().allMatch(ids::contains);
        }
    }

    @Test
    void marksEachQuoteWhereItStands() {
        String html = html(Demo.study());
        List<String> quoted = all(html, "<blockquote><p>([^<]*)</p>");
        Set<String> marked = all(html, "<mark id=\"words-[^\"]*\">(.*?)</mark>").stream()
                .map(words -> words.replaceAll("</?i>", ""))
                .collect(Collectors.toSet());
        assertThat(quoted).isNotEmpty().allMatch(marked::contains);
    }

    @Test
    void showsTheWholeTranscriptWordForWord() {
        String html = html(Demo.study());
        String said = all(html, "<div class=\"said\"><p>(.*?)</p>").stream()
                .map(turn -> turn.replaceAll("<a class=\"back\".*?</a>", "").replaceAll("</?(mark|i)[^>]*>", ""))
                .map(turn -> turn.replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&"))
                .collect(Collectors.joining("\n"));
        assertThat(said).isEqualTo(
                Demo.transcript().lines().map(line -> line.replaceFirst("^[^:]*: ", ""))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void doesNotPublishWordsThatDoNotMatchTheirReference() {
        String html = html(Hostile.study());
        String quote = "I was believed, in the end.";
        assertThat(html).contains("<blockquote><p>" + quote);

        List<Fact> tampered = Hostile.study().facts().stream().map(ReportHtmlTest::withAnotherReference).toList();
        String withheld = html(tampered);
        assertThat(withheld).doesNotContain("<blockquote><p>" + quote).contains("Withheld.");
    }

    private static Fact withAnotherReference(Fact fact) {
        if (!(fact instanceof Fact.PassageReleased(var study, var id, Passage passage)) || passage.transcript() != 2) {
            return fact;
        }
        return new Fact.PassageReleased(study, id, new Passage(2, 1, passage.passage(), passage.turns(),
                passage.incidents()
                        .stream()
                        .map(i -> new Incident(i.id(), i.turn(), i.ordinal(), i.speaker(), i.start(), i.end(),
                                "0".repeat(64), false))
                        .toList()));
    }

    @Test
    void explainsHowToReadWhoRaisedATheme() {
        String html = html(Demo.study());
        assertThat(html).contains("Raised by 7 of 7 participants")
                .containsOnlyOnce("it does not mean that 2 of 7 hold it");
    }

    @Test
    void statesTheLensTheNegativeCasesAndSaturationAsTheyAre() {
        assertThat(html(Demo.study())).contains("declared; the machine did not apply it",
                "<b>Negative cases:</b> none examined",
                "one conversation has no saturation and no code has been confirmed by a person");
    }

    @Test
    void composesTenThousandIncidentsInSeconds() {
        var words = new StringBuilder();
        for (int turn = 0; turn < 5_000; turn++) {
            words.append("Speaker %d: The police of town %d wrote nothing. She counted month %d of wages at home.%n"
                    .formatted(turn % 400, turn, turn));
        }
        List<Fact> facts = MadeUpStudy.moderatedBy()
                .with("long.txt", words.toString())
                .coding("waiting for the police", "police")
                .coding("counting months", "month")
                .coding("at home", "home")
                .theme("the state", "waiting for the police")
                .theme("money", "counting months", "at home")
                .facts();

        // The thread's own time: the machine may be busy with other things.
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        var files = new RenderReport("test").files(Told.report(facts));

        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(files.get(2).content().length).isLessThan(6_000_000);
    }

}
