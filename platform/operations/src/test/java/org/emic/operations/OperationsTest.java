package org.emic.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.emic.messaging.BlockedRecord;
import org.emic.messaging.BlockedRecords;
import org.emic.messaging.LetterErasure;
import org.emic.messaging.NewEvent;
import org.emic.messaging.Outbox;
import org.emic.messaging.UnwantedLetters;
import org.emic.messaging.test.Arriving;
import org.emic.messaging.test.FreshDatabase;
import org.emic.messaging.test.RecordedDeadLetters;
import org.emic.operations.SampleService.Mood;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(classes = SampleService.class, properties = {"spring.application.name=coding-service",
        "spring.cloud.function.definition=notes",
        "spring.cloud.stream.bindings.notes-in-0.destination=emic.transcripts.v1",
        "emic.messaging.relay.enabled=false", "spring.kafka.bootstrap-servers=localhost:1",
        "emic.door.secret=the secret of this test", "emic.operations.path=/coding"})
@AutoConfigureMockMvc
class OperationsTest {

    private static final String DOOR = "X-Emic-Door";
    private static final String SECRET = "the secret of this test";
    private static final String LETTERS = "/coding/api/operations/dead-letters";
    private static final String ANNA = "{\"who\":\"Anna\",\"why\":\"the recording <is> lost\"}";

    @Autowired
    MockMvcTester http;

    @Autowired
    InputDestination input;

    @Autowired
    BlockedRecords blocked;

    @Autowired
    RecordedDeadLetters kafka;

    @Autowired
    Mood mood;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    LetterErasure letters;

    @Autowired
    JdbcClient jdbc;

    private final String study = UUID.randomUUID().toString();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        FreshDatabase.create().register(properties);
    }

    @BeforeEach
    void calm() {
        mood.refuses.set(true);
        mood.fails.set(false);
        mood.cannotGiveUp.set(false);
    }

    @Test
    void listsWhatCouldNotBeReadWithoutItsWords() {
        BlockedRecord letter = putAside("{\"note\":\"unutterable\"}");
        putAsideOfAnotherStudy();
        assertThat(get(LETTERS + "?study=" + study)).hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"blocked": 1, "letters": [{"id": %d, "consumer": "coding.transcripts",
                          "topic": "emic.transcripts.v1", "partition": 0, "study": "%s", "key": "t-1/4",
                          "type": "PassageReleased.v1", "reason": "refused", "attempts": 1, "state": "open", "acts": []}]}
                        """.formatted(letter.letter(), study));
        assertThat(get(LETTERS)).bodyJson().extractingPath("$.letters.length()").asNumber().isNotEqualTo(1);
        assertThat(get("/coding/operations")).hasStatusOk()
                .bodyText()
                .contains(">coding-service<", study, "t-1/4", "refused", "/studies/operations", "/reports/operations")
                .doesNotContain("unutterable");
        assertThat(get("/coding/operations?study=" + study)).bodyText().contains("Only study");
    }

    @Test
    void showsWhatIsToBeDeletedFromKafkaAndWhoHasToReadOnFirst() {
        jdbc.sql("""
                with asked as (insert into erasure (topic, asked_at, noted_at)
                    values ('emic.codes.v1', now(), now()) returning id)
                insert into erasure_partition (erasure, partition, end_offset, waits_for)
                select id, 3, 17, '{report-service,theme-service}' from asked
                """).update();
        assertThat(get("/coding/operations")).hasStatusOk()
                .bodyText()
                .contains("To be deleted from Kafka", "emic.codes.v1", "partition 3: report-service, theme-service");
        jdbc.sql("update erasure set done_at = now()").update();
        assertThat(get("/coding/operations")).bodyText().doesNotContain("To be deleted from Kafka");
    }

    @Test
    void whatWasErasedBlocksNothingAndCannotBeDecidedAbout() {
        BlockedRecord letter = putAside("{\"note\":\"unutterable\"}");
        letters.erase(UnwantedLetters.under("coding.transcripts", "t-1"));
        assertThat(blocked.open(study)).isEmpty();
        assertThat(get(LETTERS + "?study=" + study)).bodyJson()
                .isLenientlyEqualTo(
                        "{\"blocked\": 0, \"letters\": [{\"state\": \"erased\", \"acts\": [{\"act\": \"erased\"}]}]}");
        assertThat(post(letter, "retry", ANNA)).hasStatus(HttpStatus.GONE);
        assertThat(post(letter, "give-up", ANNA)).hasStatus(HttpStatus.GONE);
        assertThat(get("/coding/operations?study=" + study)).bodyText().contains("cannot be tried again");
        jdbc.sql("truncate letter_erasure").update();
    }

    @Test
    void triesAgain() {
        BlockedRecord letter = putAside("{\"note\":\"a\"}");
        assertThat(post(letter, "retry", "")).hasStatusOk().bodyJson()
                .isLenientlyEqualTo("{\"state\": \"open\", \"attempts\": 2, \"reason\": \"refused\"}");
        mood.refuses.set(false);
        assertThat(post(letter, "retry", ANNA)).hasStatusOk().bodyJson()
                .isLenientlyEqualTo("{\"state\": \"retried\", \"acts\": [{\"act\": \"still-unreadable\"},"
                        + "{\"act\": \"retried\", \"who\": \"Anna\"}]}");
        assertThat(post(letter, "retry", "")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void saysThatAFaultChangedNothing() {
        BlockedRecord letter = putAside("{\"note\":\"unutterable\"}");
        mood.fails.set(true);
        assertThat(post(letter, "retry", "")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .bodyText()
                .contains("java.lang.IllegalStateException", "nothing was changed")
                .doesNotContain("unutterable");
        assertThat(blocked.blocked(study)).isEqualTo(1);
    }

    @Test
    void saysWhoCanTellALetterAgainThatIsGone() {
        BlockedRecord letter = putAside("{\"note\":\"a\"}");
        jdbc.sql("update dead_letter set letter_offset = 1000000 where id = ?").param(letter.letter()).update();
        assertThat(post(letter, "retry", "")).hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("Republish the study at /studies/operations");
    }

    @Test
    void givesUp() {
        BlockedRecord letter = putAside("{\"note\":\"a\"}");
        assertThat(post(letter, "give-up", ANNA)).hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"state": "given-up",
                         "acts": [{"act": "given-up", "who": "Anna", "why": "the recording <is> lost"}]}
                        """);
        assertThat(blocked.blocked(study)).isZero();
        assertThat(post(letter, "give-up", ANNA)).hasStatus(HttpStatus.CONFLICT);
        assertThat(get("/coding/operations?study=" + study)).bodyText()
                .contains("given up by Anna", "the recording &lt;is&gt; lost", "Retry all the same");
        mood.refuses.set(false);
        assertThat(post(letter, "retry", "")).bodyJson().isLenientlyEqualTo("{\"state\": \"retried\"}");
    }

    @Test
    void tellsWhyTheServiceCannotGiveUpYet() {
        BlockedRecord letter = putAside("{\"note\":\"a\"}");
        mood.cannotGiveUp.set(true);
        assertThat(post(letter, "give-up", ANNA)).hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("The number of its transcript is not known here yet.");
        assertThat(blocked.blocked(study)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|who|why", "{}|who|why", "{\"who\":\" \",\"why\":\"because\"}|who|who",
            "{\"who\":\"Anna\",\"why\":\"\\n\"}|why|why", "{\"who\":\"A\\u0000\",\"why\":\"because\"}|who|who",
            "{\"who\":\"A\",\"why\":\"\\u0000\"}|why|why"})
    void givingUpNeedsAWhoAndAWhy(String body, String first, String last) {
        BlockedRecord letter = putAside("{\"note\":\"a\"}");
        MvcTestResult answer = post(letter, "give-up", body);
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].file").isEqualTo(first);
        assertThat(answer).bodyJson().extractingPath("$.errors[-1].file").isEqualTo(last);
        assertThat(blocked.blocked(study)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "-1", "none", "99999999999999999999"})
    void knowsNoOtherLetters(String id) {
        assertThat(send(LETTERS + "/" + id + "/retry", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(LETTERS + "/" + id + "/give-up", ANNA)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void tellsAStudyAgain() {
        transactions.executeWithoutResult(_ -> {
            for (int number = 0; number < 2; number++) {
                outbox.append(new NewEvent("emic.codes.v1", study, "PassageCoded.v1", study, "data"));
            }
        });
        assertThat(get("/coding/operations")).bodyText().contains("wait to be sent", "The oldest that waits");
        jdbc.sql("update outbox_event set sent_at = occurred_at").update();
        assertThat(send("/coding/api/operations/studies/" + study + "/republish", "")).hasStatusOk()
                .bodyJson()
                .isEqualTo("{\"events\": 2}");
        assertThat(jdbc.sql("select count(*) from outbox_event where sent_at is null").query(Integer.class).single())
                .isEqualTo(2);
        assertThat(send("/coding/api/operations/studies/" + UUID.randomUUID() + "/republish", ""))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void formsLeadBackToThePage() {
        BlockedRecord letter = putAside("{\"note\":\"a\"}");
        String forms = "/coding/operations/dead-letters/" + letter.letter();
        assertThat(form(forms + "/retry")).hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/coding/operations?done=still-unreadable&letter=" + letter.letter());
        assertThat(get("/coding/operations?done=still-unreadable&letter=" + letter.letter())).bodyText()
                .contains("was tried again and still cannot be read");
        assertThat(form(forms + "/give-up")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(form(forms + "/give-up", "who", "Anna", "why", "lost"))
                .hasRedirectedUrl("/coding/operations?done=given-up&letter=" + letter.letter());
        assertThat(form("/coding/operations/republish", "study", "none")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void repeatsNothingThatTheAddressSays() {
        assertThat(get("/coding/operations?done=<b>&letter=<b>x")).bodyText().doesNotContain("<b>", "&lt;b&gt;");
    }

    private BlockedRecord putAside(String json) {
        arrive(study, json);
        return blocked.open(study).getLast();
    }

    private void putAsideOfAnotherStudy() {
        arrive(UUID.randomUUID().toString(), "cut");
    }

    private void arrive(String subject, String json) {
        input.send(Arriving.event("emic.transcripts.v1", "t-1/4", UUID.randomUUID().toString(), "PassageReleased.v1",
                subject, json), "emic.transcripts.v1");
    }

    private MvcTestResult get(String uri) {
        return http.get().uri(uri).header(DOOR, SECRET).exchange();
    }

    private MvcTestResult post(BlockedRecord letter, String what, String body) {
        return send(LETTERS + "/" + letter.letter() + "/" + what, body);
    }

    private MvcTestResult send(String uri, String body) {
        var request = http.post().uri(uri).header(DOOR, SECRET);
        return body.isEmpty()
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private MvcTestResult form(String uri, String... fields) {
        var request = http.post().uri(uri).header(DOOR, SECRET).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int field = 0; field < fields.length; field += 2) {
            request = request.param(fields[field], fields[field + 1]);
        }
        return request.exchange();
    }

}
