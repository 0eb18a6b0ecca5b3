package org.emic.coding.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.emic.coding.domain.study.GiveUpPassage;
import org.emic.coding.domain.study.RestartAnalysis;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.Stored;
import org.emic.coding.sample.WithoutBroker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/// The same things happen to a study in other orders and several times: a removal, a restart, a passage that is given up
/// and comes after all. In the end the same is stored, row by row, and the same is told of the last analysis.
///
/// What a lower analysis told, and whether the last one was called complete on its way as well, depends on when things
/// came, and may.
class AnyHistoryTest extends WithoutBroker {

    private static final UUID ID = UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11");
    private static final StudyId STUDY = new StudyId(ID);

    @Autowired
    private RestartAnalysis restart;
    @Autowired
    private GiveUpPassage giveUp;

    private final SampleStudy sample = new SampleStudy(ID, 4, 2);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void copiesInAnyOrderOfTheKeysEndAlike(long seed) {
        History plain = plainly();
        forget();
        assertThat(told(inTheOrderOfEachKey(copies(new Random(seed)), new Random(seed)), new Random(seed)))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void copiesInAnyOrderAtAllEndAlike(long seed) {
        History plain = plainly();
        forget();
        List<Message<byte[]>> shuffled = copies(new Random(seed));
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(told(shuffled, new Random(seed))).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void aPassageThatWasGivenUpAndComesAfterAllEndsAlikeWheneverItComes(long seed) {
        Random random = new Random(seed);
        History expected = withALatePassage(new Random(0), false);
        forget();
        assertThat(withALatePassage(random, true)).isEqualTo(expected);
        assertThat(jdbc.sql("select count(*) from gap").query(Integer.class).single()).isZero();
    }

    /// What is stored, and what was told of the last analysis.
    private record History(Map<String, List<String>> stored, List<String> told) {}

    private History plainly() {
        sample.events().forEach(this::arrive);
        runDry();
        arrive(sample.removed(3));
        runDry();
        restart();
        runDry();
        History history = history();
        assertThat(history.told()).last().asString().contains("\"analysis\":3", "\"through\":4", "\"transcripts\":3");
        return history;
    }

    private List<Message<byte[]>> copies(Random random) {
        List<Message<byte[]>> copies = new ArrayList<>();
        List<Message<byte[]>> once = new ArrayList<>(sample.events());
        once.add(sample.removed(3));
        for (Message<byte[]> event : once) {
            copies.addAll(Collections.nCopies(2 + random.nextInt(4), event));
        }
        return copies;
    }

    /// First copies in the order of their key, second ones anywhere behind.
    private static List<Message<byte[]>> inTheOrderOfEachKey(List<Message<byte[]>> copies, Random random) {
        Map<String, List<Message<byte[]>>> keys = new LinkedHashMap<>();
        List<Message<byte[]>> order = new ArrayList<>();
        copies.forEach(event -> keys.computeIfAbsent(
                new String((byte[]) Objects.requireNonNull(event.getHeaders().get(KafkaHeaders.RECEIVED_KEY)),
                        java.nio.charset.StandardCharsets.UTF_8),
                _ -> new ArrayList<>()).add(event));
        List<List<Message<byte[]>>> left = new ArrayList<>(keys.values());
        while (!left.isEmpty()) {
            List<Message<byte[]>> key = left.get(random.nextInt(left.size()));
            order.add(key.removeFirst());
            left.removeIf(List::isEmpty);
        }
        return order;
    }

    private History told(List<Message<byte[]>> events, Random random) {
        int restartAt = random.nextInt(events.size());
        boolean restarted = false;
        for (int i = 0; i < events.size(); i++) {
            arrive(events.get(i));
            for (int steps = random.nextInt(4); steps > 0; steps--) {
                step();
            }
            if (!restarted && i >= restartAt) {
                restarted = restart();
            }
        }
        assertThat(restarted || restart()).isTrue();
        runDry();
        return history();
    }

    private History withALatePassage(Random random, boolean early) {
        arrive(sample.released(1));
        assertThat(transactions.<GiveUpPassage.Outcome>execute(
                _ -> giveUp.giveUp(STUDY, sample.transcript(1), 2, "coding.transcripts", "not-json")))
                .isInstanceOf(GiveUpPassage.Outcome.GivenUp.class);
        List<Message<byte[]>> events = new ArrayList<>(sample.events());
        Message<byte[]> late = events.remove(3);
        if (early) {
            Collections.shuffle(events, random);
            events.add(random.nextInt(events.size() + 1), late);
        }
        for (Message<byte[]> event : events) {
            arrive(event);
            for (int steps = random.nextInt(4); steps > 0; steps--) {
                step();
            }
        }
        runDry();
        if (!early) {
            arrive(late);
            runDry();
        }
        History history = history();
        assertThat(history.told()).last().asString().contains("\"analysis\":2", "\"gaps\":[]");
        return history;
    }

    private boolean restart() {
        return Objects.requireNonNull(transactions.execute(_ -> restart.restart(STUDY))).isPresent();
    }

    private History history() {
        List<String> told = announced(STUDY);
        int last = told.size() - 1;
        List<String> facts = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (i == last || !told.get(i).startsWith("AnalysisCompleted")) {
                facts.add(told.get(i));
            }
        }
        return new History(Stored.in(jdbc), facts);
    }

}
