package org.emic.coding.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.reading.Progress;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.study.GiveUpPassage;
import org.emic.coding.domain.study.RestartAnalysis;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.sample.HashedWords;
import org.emic.coding.sample.Retold;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.Stored;
import org.emic.coding.sample.WithoutBroker;
import org.emic.contracts.testkit.Contracts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.messaging.Message;

/// A transcript that is told again in a higher version: in the end there is what there would be if nothing else had ever
/// been told, but for the number of the analysis.
class VersionsTest extends WithoutBroker {

    private static final UUID ID = UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11");
    private static final StudyId STUDY = new StudyId(ID);
    private static final String SECRET = "Zanzibar";

    @Autowired
    private Parameters parameters;
    @Autowired
    private RestartAnalysis restart;
    @Autowired
    private GiveUpPassage giveUp;
    @Autowired
    private ReadCodes read;

    private final SampleStudy small = new SampleStudy(ID, 1, 1);
    private final SampleStudy sample = new SampleStudy(ID, 3, 2);
    private final Map<Integer, History> alone = new HashMap<>();
    @SuppressWarnings("NullAway.Init")

    @BeforeEach
    void begin() {
        compare = comparing(8, parameters, phrases);
    }

    @Test
    void everyOrderOfTheWordsOfTwoVersionsEndsAsTheHigherOneAlone() {
        Retold first = Retold.first(small, 1);
        Retold second = first.split(2, "They went to " + SECRET);
        List<Message<byte[]>> events = new ArrayList<>(first.events());
        events.addAll(List.of(second.released(), second.passage(1), second.passage(2)));
        assertThat(second.passages()).isEqualTo(2);
        Random random = new Random(1);
        for (List<Message<byte[]>> order : permutations(events)) {
            History told = told(order, random);
            assertThat(told).isEqualTo(alone(second.events(), told.analysis()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void copiesOfThreeVersionsInAnyOrderWithKillsBetween(long seed) {
        Random random = new Random(seed);
        Retold first = Retold.first(sample, 1);
        Retold second = first.split(2, "They went to " + SECRET);
        Retold third = second.withdraw(3);
        List<Message<byte[]>> events = new ArrayList<>();
        for (Retold version : List.of(first, second, third)) {
            version.events().forEach(event -> events.addAll(Collections.nCopies(1 + random.nextInt(3), event)));
        }
        events.add(third.wordsWithdrawn());
        events.addAll(Retold.first(sample, 3).events());
        events.add(sample.released(2));
        Collections.shuffle(events, random);
        List<Message<byte[]>> last = new ArrayList<>(third.events());
        last.addAll(Retold.first(sample, 3).events());
        last.add(sample.released(2));
        History told = told(events, random);
        assertThat(told).isEqualTo(alone(last, told.analysis()));
        assertThat(words()).filteredOn(text -> text.contains(SECRET)).containsExactly("They went to Zanzibar before");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aRemovalStandsAboveAllVersions(long seed) {
        Random random = new Random(seed);
        Retold first = Retold.first(sample, 1);
        Retold second = first.split(2, "They went to " + SECRET);
        List<Message<byte[]>> events = new ArrayList<>(sample.events());
        events.addAll(second.events());
        events.add(second.wordsWithdrawn());
        events.add(sample.removed(1));
        Collections.shuffle(events, random);
        List<Message<byte[]>> without = new ArrayList<>(sample.events());
        without.add(sample.removed(1));
        History told = told(events, random);
        assertThat(told).isEqualTo(alone(without, told.analysis()));
    }

    @Test
    void theFirstEventOfAHigherVersionDeletesTheLowerOneAndBeginsOneFurtherAnalysis() {
        Retold second = Retold.first(sample, 1).split(2, "They went to " + SECRET);
        for (Message<byte[]> event : List.of(second.released(), second.passage(1), second.passage(3),
                second.revised(), second.wordsWithdrawn())) {
            forget();
            sample.events().forEach(this::arrive);
            runDry();
            arrive(event);
            assertThat(count("incident where transcript_number = 1 and text not like '%" + SECRET + "%'"))
                    .isLessThanOrEqualTo(5);
            assertThat(count("coding where transcript_number = 1")).isZero();
            second.events().forEach(this::arrive);
            runDry();
            assertThat(progress()).satisfies(progress -> {
                assertThat(progress.analysis()).isEqualTo(2);
                assertThat(progress.completed()).isTrue();
                assertThat(progress.compared()).isEqualTo(21);
            });
        }
        String completed = announced(STUDY).getLast();
        assertThat(completed).contains("\"transcriptNumber\":1,\"passages\":[3,3,2],\"version\":2}",
                "\"transcriptNumber\":3,\"passages\":[2,1]}");
        Contracts.validate("emic.codes.v1", "AnalysisCompleted.v1",
                completed.split(" ", 2)[1].getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatComesLateOfALowerVersionIsDropped() {
        Retold first = Retold.first(sample, 1);
        Retold second = first.split(2, "They went to " + SECRET);
        sample.events().forEach(this::arrive);
        second.events().forEach(this::arrive);
        runDry();
        Map<String, List<String>> stored = Stored.in(jdbc);
        first.events().forEach(this::arrive);
        arriveAnew(first.passage(1));
        arriveAnew(first.released());
        runDry();
        assertThat(Stored.in(jdbc)).isEqualTo(stored);
    }

    @Test
    void textsThatDidNotChangeAreNotEmbeddedAgainAndVectorsOfThoseThatAreNoMoreAreDeleted() {
        Retold second = Retold.first(sample, 1).split(2, "They went to " + SECRET);
        Retold third = second.withdraw(3);
        sample.events().forEach(this::arrive);
        second.events().forEach(this::arrive);
        int before = ((HashedWords) embedder).embedded.get();
        third.events().forEach(this::arrive);
        runDry();
        assertThat(((HashedWords) embedder).embedded.get()).isEqualTo(before);
        assertThat(count("leftover_vector")).isZero();
        assertThat(count("vector v where not exists (select from incident where compared_sha256 = v.text_sha256)"))
                .isZero();
    }

    @Test
    void aPassageThatIsGivenUpIsOneOfTheHighestVersion() {
        Retold second = Retold.first(sample, 1).split(2, "They went to " + SECRET);
        sample.events().forEach(this::arrive);
        arrive(second.revised());
        assertThat(giveUp(3)).isInstanceOf(GiveUpPassage.Outcome.TranscriptUnknown.class);
        arrive(second.released());
        assertThat(giveUp(3)).isInstanceOf(GiveUpPassage.Outcome.GivenUp.class);
        arrive(second.passage(1));
        arrive(second.passage(2));
        runDry();
        assertThat(announced(STUDY).getLast()).contains("\"passages\":[3,3,0],\"version\":2", "\"gaps\":[{");
        assertThat(count("leftover_vector")).isZero();
        Retold third = second.withdraw(3);
        third.events().forEach(this::arrive);
        runDry();
        assertThat(count("gap")).isZero();
        assertThat(progress().completed()).isTrue();
    }

    private GiveUpPassage.Outcome giveUp(int passage) {
        return Objects.requireNonNull(transactions.execute(
                _ -> giveUp.giveUp(STUDY, sample.transcript(1), passage, "coding.transcripts", "not-json")));
    }

    /// What is stored and what was told of the last analysis.
    private record History(int analysis, Map<String, List<String>> stored, List<String> told) {}

    /// The events with steps of comparing between them, some of them in a transaction that is lost first.
    private History told(List<Message<byte[]>> events, Random random) {
        forget();
        for (Message<byte[]> event : events) {
            if (random.nextInt(4) == 0) {
                transactions.executeWithoutResult(lost -> {
                    arrive(event);
                    lost.setRollbackOnly();
                });
                begin();
            }
            arrive(event);
            for (int steps = random.nextInt(4); steps > 0; steps--) {
                boolean unused = step();
            }
        }
        runDry();
        return history();
    }

    /// What these events come to if nothing else is ever told, in the analysis with this number.
    private History alone(List<Message<byte[]>> events, int analysis) {
        return alone.computeIfAbsent(analysis, _ -> {
            forget();
            events.forEach(this::arrive);
            runDry();
            while (progress().analysis() < analysis) {
                transactions.executeWithoutResult(_ -> restart.restart(STUDY));
                runDry();
            }
            return history();
        });
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
        return new History(progress().analysis(), Stored.in(jdbc), facts);
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<T> others = new ArrayList<>(items);
            T one = others.remove(i);
            for (List<T> rest : permutations(others)) {
                List<T> order = new ArrayList<>(List.of(one));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }

    /// As if its inbox row were not there.
    private void arriveAnew(Message<byte[]> event) {
        jdbc.sql("delete from inbox_event where event_id = ?")
                .param(Objects.requireNonNull(event.getHeaders().get("ce_id")).toString())
                .update();
        arrive(event);
    }

    private List<String> words() {
        return jdbc.sql("select text from incident").query((row, _) -> row.getString(1)).list();
    }

    private Progress progress() {
        return read.progress(STUDY);
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

}
