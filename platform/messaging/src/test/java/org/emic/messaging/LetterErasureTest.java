package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Letters that are erased leave the database's counts at once and Kafka soon; those of others stay, wherever they lay.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterErasureTest {

    private static final String CONSUMER = "test.notes";
    private static final ByWhom ANNA = new ByWhom("Anna", "");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String transcript = UUID.randomUUID().toString();
    private NotesService service;

    @BeforeAll
    void start() throws Exception {
        service = new NotesService("emic.messaging.erasure.poll=200ms", "emic.messaging.erasure.rest=0s");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeEach
    void forget() {
        service.forget();
        service.jdbc.sql("truncate letter_erasure, dead_letter cascade").update();
    }

    @Test
    void whatIsErasedIsFoundNowhereAndWhatIsOpenCanStillBeTriedAgain() {
        KeptRecord before = putAside("other/1", "before");
        KeptRecord first = putAside(transcript + "/0", "unwanted");
        KeptRecord between = putAside("other/2", "between");
        KeptRecord second = putAside(transcript + "/12", "unwanted");
        KeptRecord behind = putAside("other/3", "behind");
        service.office.giveUp(id(between), new ByWhom("Anna", "lost"));
        assertThat(service.letters.erase(UnwantedLetters.under(CONSUMER, transcript))).isEqualTo(2);
        assertThat(now(first).state()).isEqualTo(LetterState.ERASED);
        assertThat(now(second).acts()).extracting(KeptRecord.Act::act).containsExactly("erased");
        assertThat(service.blocked.open("study-1")).extracting(BlockedRecord::letter)
                .containsExactly(id(before), id(behind));
        awaitGone(id(first), id(second));
        assertThat(lying()).filteredOn(words -> words.contains("unwanted")).isEmpty();
        assertThat(service.office.retry(id(first), ANNA)).isEqualTo(new Retrying.Closed(LetterState.ERASED));
        assertThat(service.office.giveUp(id(first), new ByWhom("Anna", "why")))
                .isEqualTo(new GivingUp.Closed(LetterState.ERASED));
        service.recorded.refuses.set(false);
        for (KeptRecord letter : List.of(before, between, behind)) {
            assertThat(service.office.retry(id(letter), ANNA)).isEqualTo(new Retrying.Done());
        }
    }

    @Test
    void whatWasDecidedBeforeIsErasedAsWell() {
        KeptRecord letter = putAside(transcript + "/1", "unwanted");
        service.recorded.refuses.set(false);
        service.office.retry(id(letter), ANNA);
        assertThat(service.letters.erase(UnwantedLetters.under(CONSUMER, transcript))).isEqualTo(1);
        awaitGone(id(letter));
        assertThat(lying()).filteredOn(words -> words.contains("unwanted")).isEmpty();
    }

    @Test
    void aLetterThatComesLaterIsErasedAtOnce() {
        service.letters.erase(UnwantedLetters.under(CONSUMER, transcript));
        KeptRecord late = putAside(transcript + "/3", "unwanted");
        assertThat(late.state()).isEqualTo(LetterState.ERASED);
        assertThat(putAside(transcript, "another key").state()).isEqualTo(LetterState.OPEN);
        awaitGone(id(late));
    }

    @Test
    void olderVersionsAreToldByTheirNumberOrElseByTheirTime() {
        Instant released = Instant.parse("2026-11-24T10:00:00Z");
        String early = "2026-11-24T09:59:59Z";
        String late = "2026-11-24T10:00:00.000001Z";
        KeptRecord lower = put(transcript + "/1", late, refused("a", "\"version\":1"));
        KeptRecord same = put(transcript + "/1", early, refused("b", "\"version\":2"));
        KeptRecord cutEarly = put(transcript + "/2", early, "{\"version\":");
        KeptRecord cutLate = put(transcript + "/2", late, "{\"version\":");
        KeptRecord timeless = put(transcript + "/3", "no time", refused("c", "\"version\":\"x\""));
        service.letters.erase(UnwantedLetters.under(CONSUMER, transcript).belowVersion(2, released));
        assertThat(List.of(now(lower), now(cutEarly))).extracting(KeptRecord::state).containsOnly(LetterState.ERASED);
        // The record without a readable time was made just now.
        assertThat(List.of(now(same), now(cutLate), now(timeless))).extracting(KeptRecord::state)
                .containsOnly(LetterState.OPEN);
    }

    @Test
    void lowerAnalysesOfAKeyAreErased() {
        KeptRecord lower = put(transcript, "2026-11-24T10:00:00Z", refused("a", "\"analysis\":1"));
        KeptRecord same = put(transcript, "2026-11-24T10:00:00Z", refused("b", "\"analysis\":2"));
        KeptRecord unknown = put(transcript, "2026-11-24T10:00:00Z", "cut");
        service.letters.erase(UnwantedLetters.of(CONSUMER, transcript).belowAnalysis(2));
        assertThat(now(lower).state()).isEqualTo(LetterState.ERASED);
        assertThat(List.of(now(same), now(unknown))).extracting(KeptRecord::state).containsOnly(LetterState.OPEN);
    }

    @Test
    void nothingIsDeletedWhileALetterIsBeingKeptWhosePlaceNobodyKnowsYet() {
        KeptRecord letter = putAside(transcript + "/1", "unwanted");
        var connection = new SingleConnectionDataSource(service.database.url(), "postgres", "", true);
        JdbcClient keeping = JdbcClient.create(connection);
        keeping.sql("select pg_advisory_lock_shared(hashtextextended(:topic, 74))")
                .param("topic", service.deadLetters)
                .query((row, nr) -> true)
                .single();
        service.letters.erase(UnwantedLetters.under(CONSUMER, transcript));
        await().during(Duration.ofSeconds(1)).until(() -> !isGone(id(letter)));
        connection.destroy();
        awaitGone(id(letter));
    }

    private KeptRecord putAside(String key, String note) {
        return put(key, "2026-11-24T10:00:00Z", refused(note, "\"number\":1"));
    }

    private static String refused(String note, String further) {
        return "{\"note\":\"refused\",\"further\":\"%s\",\"number\":1,%s}".formatted(note, further)
                .replace(",\"number\":1,\"number\":1", ",\"number\":1");
    }

    private KeptRecord put(String key, String time, String json) {
        var record = KafkaProbe.event(service.topic, key, "Noted.v1", json);
        KafkaProbe.header(record, "ce_time", time);
        return service.putAside(record);
    }

    private void awaitGone(long... letters) {
        await().atMost(PATIENCE).until(() -> {
            for (long letter : letters) {
                if (!isGone(letter)) {
                    return false;
                }
            }
            return true;
        });
    }

    private boolean isGone(long letter) {
        return service.jdbc.sql("select gone_at is not null from dead_letter where id = :id")
                .param("id", letter)
                .query(Boolean.class)
                .single();
    }

    private List<String> lying() {
        try (KafkaProbe fresh = new KafkaProbe()) {
            return fresh.all(service.deadLetters)
                    .stream()
                    .map(record -> new String(Objects.requireNonNull(record.value()), StandardCharsets.UTF_8))
                    .toList();
        }
    }

    private KeptRecord now(KeptRecord letter) {
        return service.kept.find(id(letter)).orElseThrow();
    }

    private static long id(KeptRecord letter) {
        return letter.record().letter();
    }

}
