package org.emic.coding.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.Phrase;
import org.emic.coding.domain.PhraseFinder;
import org.emic.coding.domain.stance.Word;
import org.emic.coding.domain.study.RestartAnalysis;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.sample.Retold;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.Stored;
import org.emic.coding.sample.WithoutBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A study's past can be changed while a step of it computes: nobody waits, and what comes out is what would have come
/// out one after the other.
class NobodyWaitsForAStepTest extends WithoutBroker {

    private static final UUID ID = UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11");
    private static final StudyId STUDY = new StudyId(ID);
    private static final Duration LONGEST = Duration.ofSeconds(4);

    @Autowired
    private Parameters parameters;
    @Autowired
    private RestartAnalysis restart;

    private final SampleStudy sample = new SampleStudy(ID, 3, 3);

    /// @param texts how many are read before it happens: within the first step, and within replays of every length
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 13, 14, 29, 42, 60, 71, 90})
    void aRemovalAndARevisedTitle(int texts) {
        History undisturbed = history(Integer.MAX_VALUE, this::removeAndRevise);
        forget();
        assertThat(history(texts, this::removeAndRevise)).isEqualTo(undisturbed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 13, 42, 90})
    void aFurtherAnalysis(int texts) {
        History undisturbed = history(Integer.MAX_VALUE, this::beginAnew);
        forget();
        assertThat(history(texts, this::beginAnew)).isEqualTo(undisturbed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 13, 29, 42, 60, 90})
    void aHigherVersion(int texts) {
        History undisturbed = history(Integer.MAX_VALUE, this::tellAgain);
        forget();
        assertThat(history(texts, this::tellAgain)).isEqualTo(undisturbed);
    }

    @Test
    void whatIsComparedIsNotComparedByAnotherInstanceMeanwhile() {
        SampleStudy other = new SampleStudy(UUID.fromString("11111111-5a0e-4d7c-9a55-6a4f0f0f1c11"), 1, 1);
        other.events().forEach(this::arrive);
        sample.events().forEach(this::arrive);
        CompareContinuously second = instance(phrases());
        List<Boolean> advanced = new ArrayList<>();
        CompareContinuously first = instance(new Meanwhile(1, phrases(), () -> {
            advanced.add(second.advance());
            advanced.add(second.advance());
        }));
        assertThat(first.advance()).isTrue();
        assertThat(advanced).containsExactly(true, false);
        assertThat(jdbc.sql("select sum(revision) from analysis").query(Integer.class).single()).isEqualTo(2);
    }

    private void removeAndRevise() {
        arrive(sample.removed(1));
        arrive(sample.revised());
    }

    private void tellAgain() {
        Retold.first(sample, 1).split(3, "Nobody asked her").events().reversed().forEach(this::arrive);
    }

    private void beginAnew() {
        transactions.executeWithoutResult(_ -> assertThat(restart.restart(STUDY)).contains(2));
    }

    /// What is stored in the end, and what was told of the last analysis.
    private record History(Map<String, List<String>> stored, List<String> told) {}

    private History history(int texts, Runnable change) {
        sample.events().forEach(this::arrive);
        Meanwhile meanwhile = new Meanwhile(texts, phrases(), change);
        CompareContinuously instance = instance(meanwhile);
        runDry(instance);
        if (texts == Integer.MAX_VALUE) {
            change.run();
            runDry(instance);
        } else {
            assertThat(meanwhile.happened).isTrue();
        }
        return new History(Stored.in(jdbc), announced(STUDY));
    }

    private void runDry(CompareContinuously instance) {
        while (instance.advance()) {
            assertThat(jdbc.sql("""
                    select count(*) from coding c
                     where not exists (select from incident i where (i.study_id, i.incident_id)
                                                                  = (c.study_id, c.incident_id))""")
                    .query(Integer.class)
                    .single()).as("codings of words that are gone").isZero();
        }
    }

    /// An instance that keeps nothing in memory: each step is a replay.
    private CompareContinuously instance(PhraseFinder finder) {
        return new CompareContinuously(comparing(0, parameters, finder), complete, transactions, Duration.ofDays(1), 1);
    }

    /// Has something happen elsewhere, and waits for it, in the middle of a step.
    private static final class Meanwhile implements PhraseFinder {

        private final PhraseFinder finder;
        private final Runnable event;
        private int left;
        private boolean happened;

        Meanwhile(int texts, PhraseFinder finder, Runnable event) {
            this.left = texts;
            this.finder = finder;
            this.event = event;
        }

        @Override
        public List<Phrase> phrases(String text, String lang) {
            return finder.phrases(text, lang);
        }

        @Override
        public List<String> terms(String text, String lang) {
            if (--left == 0) {
                happen();
            }
            return finder.terms(text, lang);
        }

        @Override
        public List<Word> words(String text, String lang) {
            return finder.words(text, lang);
        }

        private void happen() {
            try {
                CompletableFuture.runAsync(event).get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
                happened = true;
            } catch (Exception e) {
                throw new AssertionError("whoever changes the study waits for the step", e);
            }
        }

    }

}
