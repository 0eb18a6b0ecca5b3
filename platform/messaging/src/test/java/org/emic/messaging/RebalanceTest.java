package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two instances of a service share the partitions of a topic, take them from one another in the middle of the work, and
/// one does not know that it has lost them.
@Execution(ExecutionMode.CONCURRENT)
class RebalanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void eachEventIsHandledOnceAndInOrderWhileInstancesComeAndGo() throws Exception {
        int keys = 20;
        int rounds = 20;
        try (NotesService first = new NotesService(4)) {
            for (int number = 1; number <= rounds; number++) {
                for (int key = 0; key < keys; key++) {
                    first.send(KafkaProbe.event(first.topic, "key-" + key, "Noted.v1",
                            "{\"note\":\"%s\",\"number\":%d}".formatted(number % 5 == 0 ? "slow" : "n", number)));
                }
            }
            awaitHandled(first, keys);
            try (NotesService second = NotesService.beside(first)) {
                awaitHandled(first, keys * 5);
                await().atMost(PATIENCE).until(() -> !second.recorded.attempts.isEmpty());
                first.read(false);
                awaitHandled(first, keys * 10);
                first.read(true);
                awaitHandled(first, keys * 15);
            }
            awaitHandled(first, keys * rounds);
            for (int key = 0; key < keys; key++) {
                assertThat(numbers(first, "key-" + key))
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, rounds).boxed().toList());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Noted.v1", "Prepared.v1"})
    void anInstanceThatWasAwayTooLongWritesNothingTwice(String type) throws Exception {
        String[] impatient = {"spring.cloud.stream.kafka.binder.consumer-properties[max.poll.interval.ms]=2000",
                "emic.messaging.consumer.silence=1s"};
        try (NotesService zombie = new NotesService(impatient)) {
            zombie.awaitTheNext();
            zombie.forget();
            Recorded.Hold hold = new Recorded.Hold();
            zombie.recorded.hold.set(hold);
            zombie.send(KafkaProbe.event(zombie.topic, "k", type, "{\"note\":\"held\",\"number\":1}"));
            zombie.send(KafkaProbe.event(zombie.topic, "k", type, "{\"note\":\"behind\",\"number\":2}"));
            assertThat(hold.reached().await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            try (NotesService heir = NotesService.beside(zombie, impatient)) {
                heir.awaitNotes("held", "behind");
                assertThat(heir.recorded.attempts).containsExactly("held", "behind");
                hold.released().countDown();
                zombie.send(zombie.noted("next", 3));
                heir.awaitNotes("held", "behind", "next");
            }
            // It is the only one now, and has found out.
            zombie.send(zombie.noted("last", 4));
            zombie.awaitNotes("held", "behind", "next", "last");
            assertThat(echoes(zombie)).isEqualTo(type.equals("Noted.v1") ? 4 : 2);
        }
    }

    private static void awaitHandled(NotesService service, int atLeast) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.notes()).hasSizeGreaterThanOrEqualTo(atLeast));
    }

    private static List<Integer> numbers(NotesService service, String key) {
        return service.jdbc.sql("select number from handled where key = ? order by nr")
                .param(key)
                .query((row, nr) -> row.getInt(1))
                .list();
    }

    private static int echoes(NotesService service) {
        return service.jdbc.sql("select count(*) from outbox_event e where exists"
                + " (select from handled h where convert_from(e.data, 'UTF8')::json ->> 'note' = h.note)")
                .query(Integer.class)
                .single();
    }

}
