package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Faults that pass: tried again without limit, nothing skipped, nothing overtaken, nothing handled twice.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private NotesService service;

    @BeforeAll
    void start() throws Exception {
        service = new NotesService("emic.messaging.consumer.longest-pause=20ms",
                "spring.datasource.hikari.connection-timeout=250",
                "spring.cloud.stream.kafka.binder.consumer-properties[fetch.max.wait.ms]=50");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeEach
    void forget() {
        service.forget();
    }

    @Test
    void aHandlerThatFailsThirtyTimesIsTriedOnceMoreAndWhatIsBehindWaits() {
        service.recorded.failures.set(30);
        List.of("first", "second", "third").forEach(note -> service.send(service.noted(note, 1)));
        service.awaitNotes("first", "second", "third");
        assertThat(service.recorded.attempts.subList(0, 31)).containsOnly("first");
        assertThat(service.recorded.attempts.subList(31, 33)).containsExactly("second", "third");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatArrivesWhileTheDatabaseIsAwayIsHandledInOrderWhenItIsBack(CapturedOutput output) {
        service.awaitTheNext();
        service.forget();
        service.database.goAway();
        try {
            for (int number = 1; number <= 20; number++) {
                service.send(service.noted("patient", number));
            }
            // More tries than the ten after which Spring gives up by itself.
            await().atMost(PATIENCE).until(() -> output.getAll().contains("failed for the 12. time"));
        } finally {
            service.database.comeBack();
        }
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(service.numbers())
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList()));
    }

    @Test
    void whatIsReadAgainIsNotHandledAgain() throws Exception {
        for (int number = 1; number <= 20; number++) {
            service.send(service.noted("once", number));
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(service.numbers()).hasSize(20));
        double before = service.count("emic.inbox.duplicates");
        long records = service.kafka.all(service.topic).size();

        service.read(false);
        fromTheBeginning();
        service.read(true);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.count("emic.inbox.duplicates") - before).isEqualTo(records));
        assertThat(service.numbers()).hasSize(20);
    }

    private void fromTheBeginning() {
        Map<TopicPartition, OffsetAndMetadata> beginning = Collections
                .singletonMap(new TopicPartition(service.topic, 0), new OffsetAndMetadata(0));
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> service.kafka.admin.alterConsumerGroupOffsets(service.group, beginning).all()
                        .get() == null);
    }

}
