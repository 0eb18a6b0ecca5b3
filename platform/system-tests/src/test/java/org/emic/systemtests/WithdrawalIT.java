package org.emic.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.emic.systemtests.Browser.Answer;
import org.emic.systemtests.ReportedTurns.Reported;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody takes their words back. They said fifty that nobody else says: afterwards none of them is found anywhere, and
/// what others said is as it was.
@Order(2)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WithdrawalIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> OWNERS = List.of("studies", "coding", "themes", "reports");
    private static final String PASSAGES = "emic.transcripts.v1";
    private static final String WITHDRAWAL = """
            {"speaker": "%s", "who": "Ruth", "why": "she asked for it"}""".formatted(PlantedStudy.SPEAKER);

    /// Where an id may stand that is never to be seen again: in the events that say so, and in the tables that keep them
    /// for it. Logs hold ids at any time.
    private static final String TOMBSTONES = "topic emic\\.(studies|transcripts)\\.v1|emic_\\w+\\.outbox_event\\.data"
            + "|emic_\\w+\\.\\w*(withdrawn|tombstone|gone|ended|ghost)\\w*\\.\\w+|.*\\.log";

    private static final PlantedStudy PLANTED = PlantedStudy.of(Sizes.GIVEN.seed());
    private static final EverywhereSearch WORDS = new EverywhereSearch(PLANTED.theirs());

    private static Path folder;
    private static RunningEmic emic;
    private static Researchers researchers;

    private static List<String> incidents;
    private static ConsumerRecord<byte[], byte[]> passage;
    private static ReportedTurns turnsBefore;
    private static Answer withdrawal;

    @BeforeAll
    static void somebodyWithdraws() throws Exception {
        folder = Undisturbed.folder("withdrawn");
        emic = RunningEmic.over(folder);
        researchers = new Researchers(emic, PLANTED.study());
        researchers.openAndUploadAll();
        researchers.release(List.of("first.txt", "second.txt"));
        emic.resultsOf(researchers);

        List<ConsumerRecord<byte[], byte[]>> passages = passages();
        passage = passages.getFirst();
        incidents = passages.stream().flatMap(record -> incidentsOf(record).stream()).toList();
        breakACopyOf(passage);

        turnsBefore = researchers.turns();
        theWordsAreEverywhere();
        int analysis = researchers.analysis();
        withdrawal = researchers.post("/withdrawals", WITHDRAWAL);
        assertThat(withdrawal.status()).as(withdrawal.text()).isEqualTo(201);
        researchers.awaitReportAfter(analysis);
        new Quiet(emic).await(PATIENCE);
        await("Kafka has deleted them").atMost(PATIENCE)
                .untilAsserted(() -> assertThat(WORDS.in(new AllTopics(emic))).isEmpty());
    }

    @AfterAll
    static void stop() {
        emic.close();
    }

    /// The records that carry what the participant said.
    private static List<ConsumerRecord<byte[], byte[]>> passages() {
        return Topics.of(emic)
                .records(PASSAGES::equals)
                .stream()
                .filter(record -> !incidentsOf(record).isEmpty())
                .toList();
    }

    private static List<String> incidentsOf(ConsumerRecord<byte[], byte[]> passage) {
        JsonNode said = JsonMapper.shared().readTree(passage.value());
        return said.path("incidents")
                .valueStream()
                .filter(incident -> incident.path("speaker").asString().equals(PlantedStudy.SPEAKER))
                .map(incident -> incident.path("incident").asString())
                .toList();
    }

    /// A copy that ends in the middle of the words becomes a dead letter of each reader.
    private static void breakACopyOf(ConsumerRecord<byte[], byte[]> record) throws Exception {
        send(record, Arrays.copyOf(record.value(), record.value().length / 2), UUID.randomUUID());
        await("dead letters").atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                        Topics.of(emic).records(name -> name.startsWith(PASSAGES) && name.endsWith(".dlt")))
                        .hasSize(2));
    }

    private static void send(ConsumerRecord<byte[], byte[]> record, byte[] value, UUID id) throws Exception {
        RecordHeaders headers = new RecordHeaders(record.headers().toArray());
        headers.remove("ce_id").add("ce_id", id.toString().getBytes(UTF_8));
        Topics.of(emic).send(new ProducerRecord<>(record.topic(), null, record.key(), value, headers));
    }

    private static Writings[] everything() {
        return new Writings[]{new AllTables(emic), new AllTopics(emic), AllFiles.of(folder), pages()};
    }

    private static AllPages pages() {
        return new AllPages(emic.browser(), PLANTED.study().id());
    }

    /// Else nothing would be shown by not finding them later.
    private static void theWordsAreEverywhere() throws Exception {
        SortedMap<String, SortedSet<String>> before = WORDS.in(everything());
        System.out.println("planted words stand in " + before.keySet());
        assertThat(before.values()).as("words in any place").anySatisfy(words -> assertThat(words).hasSize(50));
        assertThat(before.keySet()).anyMatch(place -> place.startsWith("emic_ingest.draft"))
                .anyMatch(place -> place.startsWith("emic_ingest.turn"))
                .anyMatch(place -> place.startsWith("emic_coding.incident"))
                .anyMatch(place -> place.startsWith("emic_report.report_file"))
                .contains("topic emic.transcripts.v1", "topic emic.codes.v1")
                .anyMatch(place -> place.startsWith("topic ") && place.endsWith(".dlt"))
                .anyMatch(place -> place.endsWith("/files/codings.csv"))
                .anyMatch(place -> place.startsWith("page /coding/studies/"));
        assertThat(before.keySet()).as("labels of codes").contains("emic_coding.code.label",
                "emic_theme.code.document");
    }

    @Test
    @Order(1)
    void noneOfTheWordsIsFoundAnywhere() throws Exception {
        assertThat(WORDS.in(everything())).isEmpty();
        assertThat(new EverywhereSearch(List.of(PlantedStudy.SPEAKER)).in(everything())).isEmpty();
    }

    @Test
    @Order(2)
    void inTheirPlaceStandsThatTheyWereWithdrawnAndOthersWordsAreAsTheyWere() throws Exception {
        List<String> expected = turnsBefore.turns()
                .stream()
                .map(turn -> turn.speaker().equals(PlantedStudy.SPEAKER) ? withdrawn(turn) : turn)
                .map(Reported::line)
                .toList();
        assertThat(researchers.turns().lines()).isEqualTo(expected);
        assertThat(new EverywhereSearch(PLANTED.others()).in(new AllTables(emic)).values())
                .anySatisfy(words -> assertThat(words).hasSameSizeAs(PLANTED.others()));
        assertThat(pages().shown()).anySatisfy((path, page) -> {
            assertThat(path).startsWith("/studies/");
            assertThat(page.text()).contains("[turn withdrawn]");
        });
    }

    private static Reported withdrawn(Reported turn) {
        return new Reported(turn.document(), turn.turn(), "[withdrawn]", "unattributed", "[turn withdrawn]");
    }

    @Test
    @Order(3)
    void whatBecameOfItIsAnswered() {
        JsonNode answer = JsonMapper.shared().readTree(withdrawal.body());
        assertThat(answer.path("transcripts").valueStream().map(one -> one.path("number").asInt()))
                .containsExactly(1, 2);
        assertThat(answer.path("transcripts").valueStream().mapToInt(one -> one.path("turnsWithdrawn").asInt()).sum())
                .isEqualTo(turnsBefore.turns()
                        .stream()
                        .filter(turn -> turn.speaker().equals(PlantedStudy.SPEAKER))
                        .count());
        assertThat(answer.path("drafts").asInt()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void idsOfWhatIsGoneAreTombstonesAndNothingElse() throws Exception {
        assertThat(incidents).isNotEmpty();
        // In double quotes, as in JSON, or the whole value: one id may begin with another.
        Collection<String> places = new ArrayList<>();
        new AllTables(emic).readTo(writing -> note(writing, places));
        new AllTopics(emic).readTo(writing -> note(writing, places));
        pages().readTo(writing -> note(writing, places));
        assertThat(places).as("places that name incidents").isNotEmpty()
                .allSatisfy(place -> assertThat(place).matches(TOMBSTONES));
    }

    private static void note(Writings.Writing writing, Collection<String> places) {
        String text = new String(writing.bytes(), UTF_8);
        if (incidents.stream().anyMatch(id -> text.matches("(?s)(.*[^-\\w])?" + id + "([^-\\w].*)?"))) {
            places.add(writing.place());
        }
    }

    @Test
    @Order(5)
    void theSameWithdrawalAgainFindsNobody() throws Exception {
        assertThat(researchers.post("/withdrawals", WITHDRAWAL).status()).isEqualTo(404);
    }

    @Test
    @Order(6)
    void neitherARestartNorTellingItAgainBringsAnythingBack() throws Exception {
        ReportedTurns turns = researchers.turns();
        emic.close();
        emic = RunningEmic.over(folder);
        researchers = new Researchers(emic, PLANTED.study());
        OWNERS.forEach(researchers::republish);
        new Quiet(emic).await(PATIENCE);

        assertThat(WORDS.in(everything())).isEmpty();
        assertThat(researchers.turns()).isEqualTo(turns);
    }

    @Test
    @Order(7)
    void aPassageOfBeforeThatArrivesLateIsDropped() throws Exception {
        ReportedTurns turns = researchers.turns();
        send(passage, passage.value(), UUID.randomUUID());
        send(passage, passage.value(), UUID.nameUUIDFromBytes(passage.value()));
        new Quiet(emic).await(PATIENCE);

        assertThat(WORDS.in(new AllTables(emic), AllFiles.of(folder), pages())).isEmpty();
        assertThat(WORDS.in(new AllTopics(emic)).keySet()).as("nobody said it again")
                .containsExactly("topic " + PASSAGES);
        assertThat(researchers.turns()).isEqualTo(turns);
    }

}
