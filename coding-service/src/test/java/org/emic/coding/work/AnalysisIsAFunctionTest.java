package org.emic.coding.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.study.CompareNextPassage;
import org.emic.coding.domain.study.RestartAnalysis;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.WithoutBroker;
import org.emic.contracts.testkit.Contracts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.messaging.Message;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Whatever the order of arrival, the number of instances and the crashes: what is announced is the same, event by event.
class AnalysisIsAFunctionTest extends WithoutBroker {

    private static final UUID STUDY = UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11");

    @Autowired
    private Parameters parameters;
    @Autowired
    private ReadCodes read;
    @Autowired
    private RestartAnalysis restart;
    @Autowired
    private PlatformTransactionManager manager;

    private final SampleStudy sample = new SampleStudy(STUDY, 4, 3);

    @Test
    void whatIsAnnouncedKeepsTheContracts() {
        List<String> announced = inOrder();
        assertThat(announced).isNotEmpty().allSatisfy(told -> {
            String[] parts = told.split(" ", 2);
            Contracts.validate("emic.codes.v1", parts[0], parts[1].getBytes(StandardCharsets.UTF_8));
        });
        assertThat(announced).extracting(told -> told.split(" ", 2)[0])
                .contains("PassageCoded.v1", "CodebookChanged.v1")
                .endsWith("AnalysisCompleted.v1")
                .containsOnlyOnce("AnalysisCompleted.v1");
        assertThat(announced.getLast()).contains("\"through\":4", "\"transcripts\":4", "\"incidents\":45");
    }

    @Test
    void incidentsWithoutWordsAreToldAsUncoded() {
        inOrder();
        assertThat(jdbc.sql("select count(*) from incident where compared = ''").query(Integer.class).single())
                .isPositive();
        assertThat(jdbc.sql("""
                select count(*) from coding c join incident i using (study_id, incident_id) where i.compared = ''""")
                .query(Integer.class)
                .single()).isZero();
    }

    @Test
    void theOrderOfArrivalMakesNoDifference() {
        List<String> expected = inOrder();
        for (int seed = 1; seed <= 5; seed++) {
            forget();
            List<Message<byte[]>> shuffled = new ArrayList<>(sample.events());
            shuffled.addAll(sample.events());
            Collections.shuffle(shuffled, new Random(seed));
            CompareContinuously instance = instance(8);
            for (Message<byte[]> event : shuffled) {
                arrive(event);
                runDry(instance);
            }
            assertThat(announced(new StudyId(STUDY))).isEqualTo(expected);
        }
    }

    @Test
    void aCrashAfterAnyStepMakesNoDifference() {
        List<String> expected = inOrder();
        forget();
        sample.events().forEach(this::arrive);
        // Each step by an instance that remembers nothing.
        while (instance(8).advance()) {
        }
        assertThat(announced(new StudyId(STUDY))).isEqualTo(expected);
    }

    @Test
    void aStepThatIsRolledBackIsTakenAgain() {
        List<String> expected = inOrder();
        forget();
        sample.events().forEach(this::arrive);
        CompareNextPassage compare = compare(8);
        CompareContinuously instance = new CompareContinuously(compare, complete, transactions(), Duration.ofDays(1),
                1);
        do {
            transactions().executeWithoutResult(status -> {
                compare.step(Set.of());
                status.setRollbackOnly();
            });
        } while (instance.advance());
        assertThat(announced(new StudyId(STUDY))).isEqualTo(expected);
    }

    @Test
    void twoInstancesAtOnceMakeNoDifference() throws Exception {
        List<String> expected = inOrder();
        forget();
        sample.events().forEach(this::arrive);
        SampleStudy other = new SampleStudy(UUID.fromString("11111111-5a0e-4d7c-9a55-6a4f0f0f1c11"), 3, 2);
        other.events().forEach(this::arrive);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Callable<Void>> instances = Collections.nCopies(3, () -> {
                CompareContinuously instance = instance(8);
                while (!read.progress(new StudyId(STUDY)).completed()
                        || !read.progress(new StudyId(other.id())).completed()) {
                    instance.advance();
                }
                return null;
            });
            for (var instance : threads.invokeAll(instances)) {
                instance.get();
            }
        }
        assertThat(announced(new StudyId(STUDY))).isEqualTo(expected);
    }

    @Test
    void aTextIsEmbeddedOnce() {
        inOrder();
        int vectors = jdbc.sql("select count(*) from vector").query(Integer.class).single();
        int texts = jdbc.sql("select count(distinct compared) from incident where compared <> ''")
                .query(Integer.class)
                .single();
        assertThat(vectors).isEqualTo(texts);
    }

    @Test
    void aGapHoldsComparingBackUntilItIsFilled() {
        Message<byte[]> missing = sample.passage(1, 2);
        Object id = Objects.requireNonNull(missing.getHeaders().get("ce_id"));
        sample.events().stream().filter(event -> !id.equals(event.getHeaders().get("ce_id"))).forEach(this::arrive);
        runDry(instance(8));
        assertThat(read.progress(new StudyId(STUDY)).compared()).isEqualTo(5);
        assertThat(read.progress(new StudyId(STUDY)).completed()).isFalse();
        arrive(missing);
        runDry(instance(8));
        assertThat(read.progress(new StudyId(STUDY)).completed()).isTrue();
    }

    @Test
    void aFurtherAnalysisIsMadeBesideTheOldOneAndThenTakesItsPlace() {
        List<String> first = inOrder();
        StudyId study = new StudyId(STUDY);
        jdbc.sql("update vector set instruction_set = 'unchanged'").update();
        transactions().executeWithoutResult(_ -> assertThat(restart.restart(study)).contains(2));
        assertThat(read.study(study)).hasValueSatisfying(view -> {
            assertThat(view.analysis()).isEqualTo(1);
            assertThat(view.newest()).isEqualTo(2);
        });
        runDry(instance(8));
        assertThat(read.study(study)).hasValueSatisfying(view -> assertThat(view.analysis()).isEqualTo(2));
        assertThat(announced(study))
                .extracting(told -> told.replace("\"analysis\":2", "\"analysis\":1").replace("unchanged", "any"))
                .isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from coding where analysis = 1").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from vector where instruction_set <> 'unchanged'")
                .query(Integer.class)
                .single()).isZero();
    }

    @Test
    void anotherMethodBeginsAFurtherAnalysisByItself() {
        new SampleStudy(STUDY, 1, 3).events().forEach(this::arrive);
        runDry(instance(8));
        SampleStudy larger = new SampleStudy(STUDY, 2, 3);
        arrive(larger.released(2));
        Parameters others = new Parameters(parameters.neighbours() + 1, parameters.labels(),
                parameters.exemplars());
        runDry(new CompareContinuously(comparing(8, others, phrases), complete, transactions(), Duration.ofDays(1), 1));
        assertThat(read.progress(new StudyId(STUDY)).analysis()).isEqualTo(2);
        assertThat(read.progress(new StudyId(STUDY)).through()).isEqualTo(2);
        assertThat(announced(new StudyId(STUDY)).getLast()).startsWith("AnalysisCompleted.v1")
                .contains("\"analysis\":2", "\"through\":2");
    }

    @Test
    void aTranscriptAddedLaterContinuesTheAnalysis() {
        SampleStudy smaller = new SampleStudy(STUDY, 1, 3);
        smaller.events().forEach(this::arrive);
        CompareContinuously instance = instance(8);
        runDry(instance);
        assertThat(read.progress(new StudyId(STUDY)).through()).isEqualTo(1);
        SampleStudy larger = new SampleStudy(STUDY, 3, 3);
        arrive(larger.passage(3, 2));
        arrive(larger.passage(3, 1));
        arrive(larger.released(2));
        arrive(larger.passage(3, 3));
        runDry(instance);
        assertThat(read.progress(new StudyId(STUDY)).through()).isEqualTo(3);
        assertThat(read.progress(new StudyId(STUDY)).analysis()).isEqualTo(1);
    }

    private List<String> inOrder() {
        sample.events().forEach(this::arrive);
        runDry(instance(8));
        assertThat(read.progress(new StudyId(STUDY)).completed()).isTrue();
        List<String> announced = announced(new StudyId(STUDY));
        assertThat(announced).filteredOn(told -> told.startsWith("PassageCoded")).anyMatch(told -> told.contains("k-"));
        return announced;
    }

    private static void runDry(CompareContinuously instance) {
        while (instance.advance()) {
        }
    }

    private CompareContinuously instance(int kept) {
        return new CompareContinuously(compare(kept), complete, transactions(), Duration.ofDays(1), 1);
    }

    private CompareNextPassage compare(int kept) {
        return comparing(kept, parameters, phrases);
    }

    private TransactionOperations transactions() {
        return new TransactionTemplate(manager);
    }

}
