package org.emic.coding.domain.deductive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeductiveCodingTest {

    private final Subjects subjects = new Subjects(1, 0.15);
    private final List<BroughtCode> codebook = List.of(subjects.code("work", 0), subjects.code("money", 1),
            subjects.code("police", 2), subjects.code("family", 3));

    @Test
    void aCodeIsOfferedFirstWhereItsNameSaysWhatIsSaid() {
        DeductiveCoding coding = DeductiveCoding.learn(codebook, subjects.talk(40, 4), List.of());

        for (int i = 0; i < 40; i++) {
            assertThat(coding.suggest(i).nearest(1)).extracting(Offer::code).containsExactly(i % 4);
            assertThat(coding.suggest(i).nearest(3)).hasSize(3);
        }
    }

    @Test
    void withoutExamplesNoProbabilityIsClaimed() {
        DeductiveCoding coding = DeductiveCoding.learn(codebook, subjects.talk(40, 4), List.of());

        assertThat(coding.suggest(0).offers()).allSatisfy(offer -> assertThat(offer.probability()).isEmpty());
    }

    /// The name says nothing (its direction is one that nobody speaks of); only the examples do.
    @Test
    void whatTheNameDoesNotSayIsLearntFromExamples() {
        List<BroughtCode> unclear = List.of(codebook.get(0), codebook.get(1), subjects.code("unwillingness", 9));
        List<Example> examples = examples(IntStream.range(0, 12), 3);

        DeductiveCoding coding = DeductiveCoding.learn(unclear, subjects.talk(60, 3), examples);

        for (int i = 12; i < 60; i++) {
            assertThat(coding.suggest(i).applying()).extracting(Offer::code).containsExactly(i % 3);
        }
    }

    @Test
    void anIncidentOfTwoSubjectsGetsBothCodesWherePeopleGaveBoth() {
        List<Said> talk = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int one = i % 4;
            int other = i % 3 == 0 ? (one + 1) % 4 : one;
            talk.add(new Said(1, one == other ? subjects.about("", one) : subjects.about("", one, other)));
            if (i < 30) {
                examples.add(new Example(i, new HashSet<>(List.of(one, other))));
            }
        }

        DeductiveCoding coding = DeductiveCoding.learn(codebook, talk, examples);

        for (int i = 30; i < 60; i++) {
            int one = i % 4;
            Set<Integer> both = i % 3 == 0 ? Set.of(one, (one + 1) % 4) : Set.of(one);
            assertThat(coding.suggest(i).applying()).extracting(Offer::code).hasSameElementsAs(both);
        }
    }

    @Test
    void nothingFitsWhatNoCodeIsAbout() {
        List<Said> talk = new ArrayList<>(subjects.talk(60, 4));
        talk.add(new Said(1, subjects.about("", 7)));

        DeductiveCoding coding = DeductiveCoding.learn(codebook, talk, examples(IntStream.range(0, 20), 4));

        assertThat(coding.suggest(60).fits()).isFalse();
        assertThat(IntStream.range(20, 60).filter(i -> coding.suggest(i).fits()).count()).isGreaterThanOrEqualTo(36);
    }

    /// Most of the talk is about what no name says.
    @Test
    void withoutExamplesNoMoreThanAFifthIsHeldToFitNothing() {
        DeductiveCoding coding = DeductiveCoding.learn(codebook, subjects.talk(80, 16), List.of());

        long refused = IntStream.range(0, 80).filter(i -> !coding.suggest(i).fits()).count();

        assertThat(refused).isBetween(1L, 16L);
    }

    @Test
    void betweenTwoCodesIsLessSureThanClearlyOne() {
        List<Said> talk = new ArrayList<>(subjects.talk(60, 4));
        talk.add(new Said(1, subjects.about("", 0, 1)));

        DeductiveCoding coding = DeductiveCoding.learn(codebook, talk, examples(IntStream.range(0, 20), 4));

        List<Suggestion> suggestions = new ArrayList<>();
        IntStream.rangeClosed(20, 60).forEach(i -> suggestions.add(coding.suggest(i)));
        Suggestion between = suggestions.getLast();
        suggestions.sort(Suggestion.UNSURE_FIRST);
        assertThat(suggestions.getFirst()).isSameAs(between);
    }

    @Test
    void theSameStudyGivesTheSameSuggestionsToTheBit() {
        List<Said> talk = subjects.talk(50, 4);
        List<Example> examples = examples(IntStream.range(0, 16), 4);

        DeductiveCoding one = DeductiveCoding.learn(codebook, talk, examples);
        DeductiveCoding other = DeductiveCoding.learn(codebook, talk, examples);

        for (int i = 0; i < 50; i++) {
            assertThat(one.suggest(i)).isEqualTo(other.suggest(i));
        }
    }

    @Test
    void anEmptyStudyIsNoTrouble() {
        assertThat(DeductiveCoding.learn(codebook, List.of(), List.of())).isNotNull();
    }

    @Test
    void whatIsNotThereIsRefused() {
        List<Said> talk = subjects.talk(4, 4);

        assertThatIllegalArgumentException().isThrownBy(() -> DeductiveCoding.learn(List.of(), talk, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeductiveCoding.learn(codebook, talk, List.of(new Example(4, Set.of(0)))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeductiveCoding.learn(codebook, talk, List.of(new Example(0, Set.of(4)))));
    }

    private static List<Example> examples(IntStream incidents, int subjects) {
        return incidents.mapToObj(i -> new Example(i, Set.of(i % subjects))).toList();
    }

}
