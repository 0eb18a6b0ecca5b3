package org.emic.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.emic.contracts.testkit.Contracts;
import org.emic.messaging.BlockedRecords;
import org.emic.messaging.ByWhom;
import org.emic.messaging.DeadLetterOffice;
import org.emic.messaging.test.Arriving;
import org.emic.messaging.test.FreshDatabase;
import org.emic.messaging.test.RecordedDeadLetters;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.theme.SubThemes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The whole service on a real database, with events put in where Kafka would put them.
@SpringBootTest(properties = {"emic.door.secret=secret-of-the-test-0123456789abcdef",
        "emic.messaging.relay.enabled=false",
        "spring.cloud.stream.default-binder=integration"})
@AutoConfigureMockMvc
@Import(TestChannelBinderConfiguration.class)
class ThemeServiceTest {

    private static final String CODES = "emic.codes.v1";

    @Autowired
    InputDestination kafka;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester http;

    @Autowired
    RecordedDeadLetters deadLetters;

    @Autowired
    BlockedRecords blocked;

    @Autowired
    DeadLetterOffice office;

    private final String study = UUID.randomUUID().toString();
    private final Telling telling = new Telling(study);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        FreshDatabase.create().register(properties);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Quiet {

        @Bean
        RecordedDeadLetters recordedDeadLetters() {
            return new RecordedDeadLetters();
        }

    }

    @Test
    void codesComeInAndThemesGoOut() {
        codesArrive("1", SubThemes.codes());
        completes("2", 1, SubThemes.codes().size());
        List<Told> told = told();
        assertThat(told).extracting(Told::type).containsExactly("ThemesSynthesised.v1", "AnalysisCompleted.v1");
        told.forEach(event -> Contracts.validate("emic.themes.v1", event.type(), event.data()));
        assertThat(told).allSatisfy(event -> assertThat(event.key()).isEqualTo(study));
    }

    @Test
    void anEventThatComesTwiceIsToldOnce() {
        codesArrive("1", SubThemes.codes());
        codesArrive("1", SubThemes.codes());
        completes("2", 1, SubThemes.codes().size());
        completes("2", 1, SubThemes.codes().size());
        completes("again with another id", 1, SubThemes.codes().size());
        assertThat(told()).hasSize(2);
    }

    @Test
    void anEventOfATypeThatNobodyKnowsYetIsSkipped() {
        int before = deadLetters.letters().size();
        arrives(CODES, "1", "MemoWritten.v1", "{\"studyId\":\"%s\"}".formatted(study));
        assertThat(deadLetters.letters()).hasSize(before);
        assertThat(told()).isEmpty();
    }

    @Test
    void anEventThatMakesNoSenseIsPutAsideAndTheNextOneIsRead() {
        int before = deadLetters.letters().size();
        arrives(CODES, "1", "CodebookChanged.v1", "{\"studyId\":\"%s\",\"analysis\":1}".formatted(study));
        String broken = telling.changed(SubThemes.codes()).replaceAll("\"values\":\"[^\"]*\"", "\"values\":\"AAAA\"");
        arrives(CODES, "2", "CodebookChanged.v1", broken);
        assertThat(deadLetters.letters()).hasSize(before + 2);
        codesArrive("3", SubThemes.codes());
        completes("4", 1, SubThemes.codes().size());
        assertThat(told()).hasSize(2);
    }

    @Test
    void progressTellsHowFarTheStudyHasCome() {
        assertThat(get("/themes/api/studies/" + study + "/progress")).hasStatus(404);
        opens("A study", "");
        assertThat(get("/themes/api/studies/" + study + "/progress")).bodyJson()
                .isStrictlyEqualTo(
                        "{\"analysis\":0,\"through\":0,\"themes\":0,\"subThemes\":0,\"completed\":false,\"blocked\":0}");
        codesArrive("1", SubThemes.codes());
        assertThat(get("/themes/api/studies/" + study + "/progress")).bodyJson()
                .isStrictlyEqualTo(
                        "{\"analysis\":1,\"through\":0,\"themes\":0,\"subThemes\":0,\"completed\":false,\"blocked\":0}");
        completes("2", 1, SubThemes.codes().size());
        assertThat(get("/themes/api/studies/" + study + "/progress")).bodyJson()
                .isStrictlyEqualTo(
                        "{\"analysis\":1,\"through\":1,\"themes\":3,\"subThemes\":2,\"completed\":true,\"blocked\":0}");
    }

    @Test
    void whatCouldNotBeReadIsShownUntilSomebodyDecides() {
        opens("A study", "");
        arrives(CODES, "1", "PassageCoded.v1", "{}");
        assertThat(get("/themes/api/studies/" + study + "/progress")).bodyJson()
                .extractingPath("$.blocked")
                .isEqualTo(1);
        assertThat(page()).contains("1 record is blocked", "PassageCoded.v1", "/themes/operations?study=" + study);
        assertThat(get("/themes/operations?study=" + study)).bodyText().contains("does-not-bind");
    }

    @Test
    void whatIsReadAfterItWasGivenUpIsNotGivenUpAnyMore() {
        arrives(CODES, "1 passage", "PassageCoded.v1", "{}");
        office.giveUp(blocked.open(study).getFirst().letter(), new ByWhom("Anna", "it is broken"));
        assertThat(givenUp()).containsExactly(study + "1 passage");
        codesArrive("1", SubThemes.codes());
        assertThat(givenUp()).isEmpty();
    }

    private List<String> givenUp() {
        return database.sql("select event from given_up where study = :study::uuid")
                .param("study", study)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void themesAreAnsweredAsJson() {
        assertThat(get("/themes/api/studies/" + study + "/themes")).hasStatus(404);
        codesArrive("1", SubThemes.codes());
        completes("2", 1, SubThemes.codes().size());
        assertThat(get("/themes/api/studies/" + study + "/themes")).hasStatusOk()
                .bodyJson()
                .extractingPath("$.themes[2].subThemes[1].letter")
                .isEqualTo("b");
    }

    @Test
    void thePageShowsThemesWithTheirSubThemesAndCodesAndSaysThatNobodyHasReadThem() {
        opens("Justice <for> whom?", "This conversation is fictional.");
        codesArrive("1", SubThemes.codes());
        completes("2", 1, SubThemes.codes().size());
        String page = page();
        assertThat(page).contains("Unreviewed machine sorting: not findings", "This conversation is fictional.",
                "Justice &lt;for&gt; whom?", "1. ", "(a) ", "(b) ", "Voiced by", "Ada (",
                "/coding/studies/" + study + "/codes/" + SubThemes.codes().getFirst().id());
        assertThat(page).doesNotContain("th:", "More codes are arriving");
    }

    @Test
    void thePageOfAStudyWithoutThemesSaysSo() {
        opens("A study", "");
        assertThat(page()).contains("No themes yet").doesNotContain("Unreviewed machine sorting");
    }

    @Test
    void thePageOfAStudyWithoutCodesSaysSo() {
        opens("A study", "");
        completes("1", 1, 0);
        assertThat(page()).contains("the study has no codes");
    }

    @Test
    void whatConcernsWordsOnlyIsSkipped() {
        for (String type : List.of("WordsWithdrawn.v1", "ParticipantWithdrawn.v1")) {
            Contracts.examples("emic.studies.v1", type)
                    .forEach(example -> arrives("emic.studies.v1", type, type,
                            new String(example.json(), StandardCharsets.UTF_8)));
        }
        assertThat(blocked.blocked(study)).isZero();
        assertThat(told()).isEmpty();
    }

    @Test
    void nobodyComesInWithoutTheSecret() {
        assertThat(http.get().uri("/themes/studies/" + study)).hasStatus(403);
    }

    @Test
    void whatIsNoIdIsNoStudy() {
        assertThat(get("/themes/api/studies/nonsense/progress")).hasStatus4xxClientError();
    }

    private String page() {
        var answer = get("/themes/studies/" + study);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult get(String path) {
        return http.get().uri(path).header("X-Emic-Door", "secret-of-the-test-0123456789abcdef").exchange();
    }

    private void opens(String title, String note) {
        arrives("emic.studies.v1", "opened", "StudyOpened.v1", telling.opened(title, note));
    }

    private void codesArrive(String id, List<Code> codes) {
        arrives(CODES, id, "CodebookChanged.v1", telling.changed(codes));
        arrives(CODES, id + " passage", "PassageCoded.v1", telling.coded());
    }

    private void completes(String id, int through, int codes) {
        arrives(CODES, id, "AnalysisCompleted.v1", telling.completed(through, codes));
    }

    private void arrives(String topic, String id, String type, String json) {
        kafka.send(Arriving.event(topic, study, study + id, type, study, json), topic);
    }

    private List<Told> told() {
        return database.sql("select type, key, data from outbox_event where subject = :study order by sequence")
                .param("study", study)
                .query((row, _) -> new Told(row.getString(1), row.getString(2), row.getBytes(3)))
                .list();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Told(String type, String key, byte[] data) {}

}
