package org.emic.theme.domain.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.theme.Codebook;
import org.emic.theme.domain.theme.SubThemes;
import org.emic.theme.domain.theme.SynthesiseThemes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowCodebookTest {

    private static final StudyId STUDY = new StudyId(UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11"));
    private static final UUID TRANSCRIPT = UUID.fromString("5d0f6a0e-5c5c-5f0e-9d57-0d0b5a0f1a11");
    private static final GivenUp NOT_JSON = new GivenUp("e-1", "theme.codes", "not-json");
    private static final List<Code> CODES = Codebook.about(3, 5, 0.4, 1);

    private final InMemory memory = new InMemory();
    private final FollowCodebook follow = new FollowCodebook(memory, SynthesiseThemes.standard(), memory,
            memory.announced::add);

    @Test
    void themesAreMadeWhenTheCodesAreComplete() {
        follow.changed(founded(1, 1, CODES));
        assertThat(memory.announced).isEmpty();
        follow.completed(completed(1, 1, 15));
        assertThat(memory.announced).singleElement().satisfies(synthesis -> {
            assertThat(synthesis.codesCompleted()).isEqualTo(completed(1, 1, 15));
            assertThat(synthesis.themes().themes()).hasSize(3);
        });
        assertThat(memory.shown().themes()).hasSize(3);
    }

    @Test
    void aStudyWithoutCodesCompletesWithoutThemes() {
        follow.completed(completed(1, 1, 0));
        assertThat(memory.announced).singleElement()
                .satisfies(synthesis -> assertThat(synthesis.themes().themes()).isEmpty());
    }

    @Test
    void codesThatEndedBelongToNoTheme() {
        follow.changed(founded(1, 1, CODES));
        follow.changed(new CodebookDelta(STUDY, 1, 2, List.of(new CodebookChange.Ended(CODES.get(4).id()))));
        follow.completed(completed(1, 1, 14));
        assertThat(memory.shown().codes()).isEqualTo(14);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void deltasThatComeTwiceOrOutOfTurnChangeNothing(long seed) {
        List<Runnable> arrivals = new ArrayList<>();
        for (int version = 1; version <= CODES.size(); version++) {
            CodebookDelta delta = founded(1, version, CODES.subList(version - 1, version));
            arrivals.addAll(List.of(() -> follow.changed(delta), () -> follow.changed(delta)));
        }
        arrivals.addAll(
                List.of(() -> follow.completed(completed(1, 1, 15)), () -> follow.completed(completed(1, 1, 15))));
        Collections.shuffle(arrivals, new Random(seed));
        arrivals.forEach(Runnable::run);
        assertThat(memory.announced).singleElement()
                .satisfies(
                        synthesis -> assertThat(synthesis.themes())
                                .isEqualTo(SynthesiseThemes.standard().of(CODES, List.of())));
    }

    @Test
    void aMissingDeltaIsWaitedFor() {
        follow.changed(founded(1, 1, CODES.subList(0, 10)));
        follow.changed(founded(1, 3, CODES.subList(12, 15)));
        follow.completed(completed(1, 1, 10));
        assertThat(memory.announced).isEmpty();
        follow.changed(founded(1, 2, CODES.subList(10, 12)));
        follow.completed(completed(1, 2, 15));
        assertThat(memory.announced).singleElement()
                .satisfies(synthesis -> assertThat(synthesis.codesCompleted().through()).isEqualTo(2));
    }

    @Test
    void codesThatAreStillMissingAreWaitedFor() {
        follow.changed(founded(1, 1, CODES.subList(0, 14)));
        follow.completed(completed(1, 1, 15));
        assertThat(memory.announced).isEmpty();
        follow.changed(founded(1, 2, CODES.subList(14, 15)));
        assertThat(memory.announced).hasSize(1);
    }

    @Test
    void aStudyThatGrowsCompletesAgainWithTheSameAnalysis() {
        follow.changed(founded(1, 1, CODES.subList(0, 10)));
        follow.completed(completed(1, 1, 10));
        follow.changed(founded(1, 2, CODES.subList(10, 15)));
        follow.completed(completed(1, 2, 15));
        follow.completed(completed(1, 1, 10));
        assertThat(memory.announced).extracting(synthesis -> synthesis.codesCompleted().through()).containsExactly(1,
                2);
    }

    @Test
    void aNewAnalysisIsBuiltBesideTheOldOneAndTakesItsPlaceWhenItIsComplete() {
        follow.changed(founded(1, 1, CODES));
        follow.completed(completed(1, 1, 15));
        follow.changed(founded(2, 1, CODES.subList(0, 5)));
        assertThat(memory.shown().analysis()).isEqualTo(1);
        follow.completed(completed(2, 1, 5));
        assertThat(memory.shown().analysis()).isEqualTo(2);
        assertThat(memory.shown().codes()).isEqualTo(5);
    }

    @Test
    void whatBelongsToALowerAnalysisIsDropped() {
        follow.changed(founded(2, 1, CODES.subList(0, 5)));
        follow.changed(founded(1, 2, CODES));
        follow.completed(completed(1, 1, 15));
        follow.completed(completed(2, 1, 5));
        assertThat(memory.announced).singleElement()
                .satisfies(synthesis -> assertThat(synthesis.codesCompleted().analysis()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void passagesThatComeTwiceOrInAnyOrderChangeNothing(long seed) {
        List<Code> codes = SubThemes.codes();
        List<Runnable> arrivals = new ArrayList<>(List.of(() -> follow.changed(founded(1, 1, codes)),
                () -> follow.completed(new CodesCompleted(STUDY, 1, 1, 2, codes.size(), "f"))));
        for (int passage = 1; passage <= 2; passage++) {
            CodedPassage first = new CodedPassage(STUDY, 1, 1, passage, 1, SubThemes.rivalries(false));
            CodedPassage now = new CodedPassage(STUDY, 1, 1, passage, 2, SubThemes.rivalries(true));
            follow.coded(first);
            arrivals.addAll(List.of(() -> follow.coded(first), () -> follow.coded(now), () -> follow.coded(now)));
        }
        Collections.shuffle(arrivals.subList(2, arrivals.size()), new Random(seed));
        arrivals.add(arrivals.removeFirst());
        arrivals.add(arrivals.removeFirst());
        arrivals.forEach(Runnable::run);
        assertThat(memory.announced).singleElement()
                .satisfies(synthesis -> assertThat(synthesis.themes().subThemes()).isEqualTo(2));
    }

    @Test
    void aMissingPassageIsWaitedFor() {
        follow.changed(founded(1, 1, CODES));
        follow.completed(new CodesCompleted(STUDY, 1, 1, 1, 15, "f"));
        assertThat(memory.announced).isEmpty();
        follow.coded(new CodedPassage(STUDY, 1, 1, 1, 1, List.of()));
        assertThat(memory.announced).hasSize(1);
    }

    @Test
    void anOlderVersionDoesNotStandInForTheOneThatIsMissing() {
        follow.changed(founded(1, 1, CODES));
        follow.coded(passage(1, 1));
        follow.completed(exactly(1, covered(1, 2)));
        assertThat(memory.announced).isEmpty();
        follow.coded(passage(1, 2));
        assertThat(memory.announced).hasSize(1);
    }

    @Test
    void theCodebookIsAwaitedInTheVersionThatIsComplete() {
        follow.completed(exactly(2));
        follow.changed(founded(1, 1, CODES));
        assertThat(memory.announced).isEmpty();
        follow.changed(founded(1, 2, CODES.subList(0, 1)));
        assertThat(memory.announced).hasSize(1);
    }

    /// People decide about codings, and the same analysis is complete once more through the same transcript.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void decisionsMakeThemesAnewWheneverTheyAreHeardOf(long seed) {
        follow.changed(founded(1, 1, CODES));
        follow.coded(passage(1, 1));
        follow.completed(exactly(1, covered(1, 1)));
        assertThat(memory.announced).hasSize(1);
        List<Runnable> arrivals = new ArrayList<>(List.of(() -> follow.coded(passage(1, 2)),
                () -> follow.changed(founded(1, 2, CODES.subList(0, 1))), () -> follow.coded(passage(1, 3)),
                () -> follow.completed(exactly(2, covered(1, 3))), () -> follow.completed(exactly(1, covered(1, 1))),
                () -> follow.completed(exactly(1, covered(1, 2)))));
        Collections.shuffle(arrivals, new Random(seed));
        arrivals.forEach(Runnable::run);
        assertThat(memory.announced.getLast().codesCompleted()).isEqualTo(exactly(2, covered(1, 3)));
    }

    @Test
    void whatHasMovedOnIsNotTakenForWhatWasComplete() {
        follow.changed(founded(1, 1, CODES));
        follow.coded(passage(1, 2));
        follow.completed(exactly(1, covered(1, 1)));
        assertThat(memory.announced).isEmpty();
    }

    @Test
    void aPassageThatWasGivenUpIsNamed() {
        follow.changed(founded(1, 1, CODES));
        follow.coded(passage(1, 1));
        follow.completed(exactly(1, covered(1, 1), covered(2, 1)));
        assertThat(memory.announced).isEmpty();
        follow.givenUp(STUDY, NOT_JSON);
        assertThat(memory.announced).singleElement().satisfies(synthesis -> assertThat(synthesis.gaps())
                .containsExactly(new Gap(TRANSCRIPT, 1, 2, "theme.codes", "not-json")));
        assertThat(memory.shown().gaps()).isEqualTo(1);
    }

    @Test
    void aPassageMayBeGivenUpBeforeTheCodesAreComplete() {
        follow.givenUp(STUDY, NOT_JSON);
        follow.changed(founded(1, 1, CODES));
        follow.completed(exactly(1, covered(1, 1)));
        assertThat(memory.announced).singleElement()
                .satisfies(synthesis -> assertThat(synthesis.gaps()).hasSize(1));
    }

    @Test
    void asManyAreWaitedForAsWereNotGivenUp() {
        follow.changed(founded(1, 1, CODES));
        follow.completed(exactly(1, covered(1, 1), covered(2, 1)));
        follow.givenUp(STUDY, NOT_JSON);
        assertThat(memory.announced).isEmpty();
        follow.coded(passage(2, 1));
        assertThat(memory.announced).singleElement()
                .satisfies(synthesis -> assertThat(synthesis.gaps()).extracting(Gap::passage).containsExactly(1));
    }

    @Test
    void aPassageThatIsReadAfterAllMakesTheThemesAnewWithoutTheGap() {
        List<Code> codes = SubThemes.codes();
        follow.changed(founded(1, 1, codes));
        follow.completed(exactly(1, covered(1, 1)));
        follow.givenUp(STUDY, NOT_JSON);
        follow.coded(new CodedPassage(STUDY, 1, 1, 1, 1, SubThemes.rivalries(true)));
        assertThat(memory.announced).extracting(synthesis -> synthesis.gaps().size()).containsExactly(1, 0);
        assertThat(memory.announced).extracting(synthesis -> synthesis.themes().subThemes()).containsExactly(0, 2);
        follow.coded(new CodedPassage(STUDY, 1, 2, 1, 1, List.of()));
        assertThat(memory.announced).hasSize(2);
    }

    @Test
    void whatWasGivenUpExplainsNothingInALaterAnalysis() {
        follow.changed(founded(1, 1, CODES));
        follow.givenUp(STUDY, NOT_JSON);
        follow.changed(founded(2, 1, CODES));
        follow.completed(new CodesCompleted(STUDY, 2, 1, 1, CODES.size(), "f",
                Optional.of(new Versions(1, List.of(covered(1, 1))))));
        assertThat(memory.announced).isEmpty();
    }

    private static CodesCompleted exactly(int codebook, Versions.Covered... passages) {
        return new CodesCompleted(STUDY, 1, 1, passages.length, CODES.size(), "f",
                Optional.of(new Versions(codebook, List.of(passages))));
    }

    private static Versions.Covered covered(int passage, int version) {
        return new Versions.Covered(TRANSCRIPT, 1, passage, version);
    }

    private static CodedPassage passage(int passage, int version) {
        return new CodedPassage(STUDY, 1, 1, passage, version, List.of());
    }

    private static CodebookDelta founded(int analysis, int version, List<Code> codes) {
        return new CodebookDelta(STUDY, analysis, version,
                codes.stream().<CodebookChange>map(CodebookChange.Stands::new).toList());
    }

    private static CodesCompleted completed(int analysis, int through, int codes) {
        char[] digits = new char[64];
        Arrays.fill(digits, 'b');
        return new CodesCompleted(STUDY, analysis, through, 0, codes, new String(digits));
    }

}
