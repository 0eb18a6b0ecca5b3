package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// What people can do about records that could not be read, with a real broker and a real database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadLetterOfficeTest {

    private static final ByWhom ANNA = new ByWhom("Anna", "the recording is lost");

    private NotesService service;
    private final String study = UUID.randomUUID().toString();

    @BeforeAll
    void start() throws Exception {
        service = new NotesService();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeEach
    void forget() {
        service.forget();
        service.jdbc.sql("truncate dead_letter, dead_letter_act").update();
    }

    @Test
    void tellsWhatBlocksAStudy() {
        KeptRecord letter = putAside("refused");
        assertThat(service.blocked.blocked(study)).isEqualTo(1);
        assertThat(service.blocked.blocked("another study")).isZero();
        assertThat(service.blocked.open(study)).singleElement().satisfies(record -> {
            assertThat(record.letter()).isEqualTo(letter.record().letter());
            assertThat(record.consumer()).isEqualTo("test.notes");
            assertThat(record.topic()).isEqualTo(service.topic);
            assertThat(record.key()).isEqualTo("k");
            assertThat(record.type()).isEqualTo("Noted.v1");
            assertThat(record.subject()).isEqualTo(study);
            assertThat(record.reason()).isEqualTo(Unreadable.Reason.REFUSED);
        });
    }

    @Test
    void aRetryHandlesTheRecordAsIfItHadJustArrived() {
        KeptRecord letter = putAside("refused");
        service.recorded.refuses.set(false);
        assertThat(service.office.retry(id(letter), ANNA)).isEqualTo(new Retrying.Done());
        assertThat(service.notes()).contains("refused");
        assertThat(service.blocked.blocked(study)).isZero();
        assertThat(now(letter).state()).isEqualTo(LetterState.RETRIED);
        assertThat(now(letter).acts()).singleElement().satisfies(act -> {
            assertThat(act.act()).isEqualTo("retried");
            assertThat(act.who()).isEqualTo("Anna");
        });
        assertThat(service.office.retry(id(letter), ANNA)).isEqualTo(new Retrying.Closed(LetterState.RETRIED));
        assertThat(service.notes()).containsOnlyOnce("refused");
    }

    @Test
    void aRetryInVainIsCounted() {
        KeptRecord letter = service.putAside(event(UUID.randomUUID().toString(), "k", "{\"note\":\"a\"}"));
        assertThat(service.office.retry(id(letter), new ByWhom("", "")))
                .isEqualTo(new Retrying.StillUnreadable(Unreadable.Reason.DOES_NOT_BIND));
        assertThat(now(letter).attempts()).isEqualTo(2);
        assertThat(now(letter).state()).isEqualTo(LetterState.OPEN);
        assertThat(now(letter).acts()).singleElement().satisfies(act -> {
            assertThat(act.act()).isEqualTo("still-unreadable");
            assertThat(act.reason()).isEqualTo("does-not-bind");
            assertThat(act.who()).isEmpty();
        });
    }

    @Test
    void aFaultDuringARetryChangesNothing() {
        KeptRecord letter = putAside("refused");
        service.recorded.refuses.set(false);
        service.recorded.failures.set(1);
        assertThat(service.office.retry(id(letter), ANNA))
                .isEqualTo(new Retrying.Failed("java.lang.IllegalStateException"));
        assertThat(now(letter)).isEqualTo(letter);
        assertThat(service.notes()).doesNotContain("refused");
        service.recorded.errors.set(1);
        assertThat(service.office.retry(id(letter), ANNA))
                .isEqualTo(new Retrying.Failed("java.lang.StackOverflowError"));
        assertThat(service.office.retry(id(letter), ANNA)).isEqualTo(new Retrying.Done());
    }

    @Test
    void anEventThatArrivesInAReadableFormClosesItsLetter() {
        String id = UUID.randomUUID().toString();
        KeptRecord broken = service.putAside(event(id, "k", "{\"note\":\"a\"}"));
        KeptRecord copy = service.putAside(event(id, "k", "cut"));
        assertThat(service.blocked.blocked(study)).as("copies count once").isEqualTo(1);
        service.send(event(id, "k", "{\"note\":\"repaired\",\"number\":1}"));
        service.awaitTheNext();
        assertThat(service.notes()).contains("repaired");
        assertThat(List.of(now(broken).state(), now(copy).state())).containsOnly(LetterState.ARRIVED);
        assertThat(service.office.retry(id(broken), ANNA)).isEqualTo(new Retrying.Closed(LetterState.ARRIVED));
        assertThat(service.office.giveUp(id(broken), ANNA)).isEqualTo(new GivingUp.Closed(LetterState.ARRIVED));
    }

    @Test
    void aBrokenCopyOfAnEventThatWasHandledBlocksNothing() {
        String id = UUID.randomUUID().toString();
        service.send(event(id, "k", "{\"note\":\"whole\",\"number\":1}"));
        KeptRecord copy = service.putAside(event(id, "k", "{\"note\":"));
        assertThat(copy.state()).isEqualTo(LetterState.ARRIVED);
        assertThat(service.blocked.blocked(study)).isZero();
    }

    @Test
    void givingUpIsRecordedWithWhatFollowsFromIt() {
        String event = UUID.randomUUID().toString();
        KeptRecord letter = service.putAside(event(event, "k", "{\"note\":\"refused\",\"number\":1}"));
        assertThat(service.office.giveUp(id(letter), ANNA)).isEqualTo(new GivingUp.Done());
        assertThat(service.recorded.givenUp).containsExactly(new GivenUpRecord("test.notes", service.topic, event, "k",
                "Noted.v1", study, Unreadable.Reason.REFUSED));
        assertThat(service.notes()).contains("given up");
        assertThat(now(letter).state()).isEqualTo(LetterState.GIVEN_UP);
        assertThat(now(letter).acts()).singleElement().satisfies(act -> {
            assertThat(act.act()).isEqualTo("given-up");
            assertThat(act.who()).isEqualTo("Anna");
            assertThat(act.why()).isEqualTo("the recording is lost");
            assertThat(act.at()).isNotNull();
        });
        assertThat(service.blocked.blocked(study)).isZero();
        assertThat(service.office.giveUp(id(letter), ANNA)).isEqualTo(new GivingUp.Closed(LetterState.GIVEN_UP));
        assertThat(service.recorded.givenUp).hasSize(1);
    }

    @Test
    void aCopyOfAnEventThatWasGivenUpBlocksNothing() {
        String id = UUID.randomUUID().toString();
        KeptRecord letter = service.putAside(event(id, "k", "cut"));
        KeptRecord second = service.putAside(event(id, "k", "cut"));
        service.office.giveUp(id(letter), ANNA);
        KeptRecord third = service.putAside(event(id, "k", "cut"));
        assertThat(List.of(now(second).state(), third.state())).containsOnly(LetterState.GIVEN_UP);
        assertThat(service.recorded.givenUp).hasSize(1);
    }

    @Test
    void nothingIsRecordedWhereTheServiceCannotGiveUpYet() {
        KeptRecord letter = service.putAside(event(UUID.randomUUID().toString(), "too early", "cut"));
        assertThat(service.office.giveUp(id(letter), ANNA)).isEqualTo(new GivingUp.NotPossible("It is too early."));
        assertThat(now(letter)).isEqualTo(letter);
        assertThat(service.notes()).doesNotContain("given up");
    }

    @Test
    void aRetryAfterGivingUpReachesTheConsumer() {
        KeptRecord letter = putAside("refused");
        service.office.giveUp(id(letter), ANNA);
        service.recorded.refuses.set(false);
        assertThat(service.office.retry(id(letter), ANNA)).isEqualTo(new Retrying.Done());
        assertThat(service.notes()).contains("given up", "refused");
        assertThat(now(letter).acts()).extracting(KeptRecord.Act::act).containsExactly("given-up", "retried");
    }

    @Test
    void givesUpOnARecordOfWhichNothingCanBeRead() {
        KeptRecord letter = service.putAside(new ProducerRecord<>(service.topic, null, null));
        assertThat(letter.record().type()).isEmpty();
        assertThat(service.office.giveUp(id(letter), ANNA)).isEqualTo(new GivingUp.Done());
        assertThat(service.recorded.givenUp).isEmpty();
    }

    @Test
    void givingUpNeedsAWhoAndAWhy() {
        assertThatIllegalArgumentException().isThrownBy(() -> service.office.giveUp(1, new ByWhom("Anna", " ")));
        assertThatIllegalArgumentException().isThrownBy(() -> service.office.giveUp(1, new ByWhom("", "because")));
        assertThatIllegalArgumentException().isThrownBy(() -> new ByWhom("a\0b", "because"));
        assertThat(service.office.giveUp(-1, ANNA)).isEqualTo(new GivingUp.Unknown());
        assertThat(service.office.retry(-1, ANNA)).isEqualTo(new Retrying.Unknown());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void saysSoWhenTheLetterIsGone() throws Exception {
        KeptRecord letter = putAside("refused");
        service.kafka.admin.deleteRecords(Map.of(new TopicPartition(service.deadLetters, 0),
                RecordsToDelete.beforeOffset(-1))).all().get();
        assertThat(service.office.retry(id(letter), ANNA)).isEqualTo(new Retrying.Gone(service.topic));
        service.kafka.admin.deleteTopics(List.of(service.deadLetters)).all().get();
        assertThat(service.office.retry(id(letter), ANNA)).isEqualTo(new Retrying.Gone(service.topic));
        assertThat(now(letter)).isEqualTo(letter);
        // Made anew, the topic has another letter in the same place.
        service.jdbc.sql("update dead_letter set letter_offset = 0").update();
        KeptRecord other = putAside("refused");
        service.recorded.refuses.set(false);
        assertThat(service.office.retry(id(letter), ANNA)).isEqualTo(new Retrying.Gone(service.topic));
        assertThat(service.office.retry(id(other), ANNA)).isEqualTo(new Retrying.Done());
    }

    private KeptRecord putAside(String note) {
        return service.putAside(event(UUID.randomUUID().toString(), "k",
                "{\"note\":\"%s\",\"number\":1}".formatted(note)));
    }

    private ProducerRecord<byte[], byte[]> event(String id, String key, String json) {
        var record = KafkaProbe.event(service.topic, key, id, "Noted.v1", NotesService.bytes(json));
        KafkaProbe.header(record, "ce_subject", study);
        return record;
    }

    private static long id(KeptRecord letter) {
        return letter.record().letter();
    }

    private KeptRecord now(KeptRecord letter) {
        return service.kept.find(id(letter)).orElseThrow();
    }

}
