package org.emic.coding.domain.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emic.coding.domain.Status.CONFIRMED;
import static org.emic.coding.domain.Status.EDITED;
import static org.emic.coding.domain.Status.HUMAN;
import static org.emic.coding.domain.Status.REJECTED;
import static org.emic.coding.domain.Status.SUGGESTED;
import static org.emic.coding.domain.decisions.Desk.carriers;
import static org.emic.coding.domain.decisions.Desk.code;
import static org.emic.coding.domain.decisions.Desk.incident;
import static org.emic.coding.domain.decisions.Desk.unit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.EmptyCode;
import org.emic.coding.domain.Mark;
import org.emic.coding.domain.Span;
import org.emic.coding.domain.TurnId;
import org.emic.coding.domain.Unit;
import org.junit.jupiter.api.Test;

class DecidedTest {

    private static final CodeId A = code(0);
    private static final CodeId B = code(5);

    /// A memo, which changes no code.
    private static final Act NOTHING = new Act.Write(new Memo(Memo.Kind.THEORETICAL, "hm", Optional.empty(),
            Optional.empty(), Optional.empty(), Memo.Comparison.NONE, Optional.empty(), ""));

    private final Desk desk = new Desk().suggests(new int[]{0, 1, 2, 3, 4}, new int[]{5, 6, 7, 8, 9});

    @Test
    void withoutDecisionsTheSuggestionsStandAsTheyAre() {
        assertThat(desk.decided().coded().codings()).hasSize(10)
                .allSatisfy(coding -> assertThat(coding.status()).isEqualTo(SUGGESTED));
    }

    @Test
    void aCodingIsConfirmedOrRejected() {
        desk.decides(new Act.Confirm(unit(0), A));
        desk.decides(new Act.Reject(unit(1), A));
        assertThat(carriers(desk.decided(), A)).containsEntry(0, CONFIRMED).containsEntry(1, REJECTED)
                .containsEntry(2, SUGGESTED);
        assertThat(code(desk.decided(), A).orElseThrow().incidents()).isEqualTo(4);
        assertThat(desk.decided().coded().codings()).filteredOn(coding -> coding.status() != SUGGESTED)
                .allSatisfy(coding -> assertThat(coding.coder()).isEqualTo(Desk.ADA));
    }

    @Test
    void anIncidentIsMovedToAnotherCode() {
        desk.decides(new Act.Move(unit(1), A, B));
        assertThat(carriers(desk.decided(), A)).containsOnlyKeys(0, 2, 3, 4);
        assertThat(carriers(desk.decided(), B)).containsEntry(1, EDITED);
        assertThat(code(desk.decided(), B).orElseThrow().founder()).isEqualTo(incident(1));
    }

    @Test
    void aPersonsOwnCodeIsToldOnceSomethingCarriesIt() {
        int made = desk.decides(new Act.Found("being believed", "somebody takes it for true"));
        CodeId own = CodeId.madeBy(made);
        assertThat(desk.decided().coded().codes()).extracting(Code::id).doesNotContain(own);
        assertThat(desk.decided().empty())
                .containsExactly(new EmptyCode(own, "being believed", HUMAN, "somebody takes it for true"));

        desk.decides(new Act.Apply(unit(3), own));
        Code told = code(desk.decided(), own).orElseThrow();
        assertThat(told.label()).isEqualTo("being believed");
        assertThat(told.definition()).isEqualTo("somebody takes it for true");
        assertThat(told.status()).isEqualTo(HUMAN);
        assertThat(told.founder()).isEqualTo(incident(3));
        assertThat(carriers(desk.decided(), own)).isEqualTo(Map.of(3, HUMAN));
        assertThat(carriers(desk.decided(), A)).containsEntry(3, SUGGESTED);
    }

    @Test
    void aMarkedStretchAcrossTurnsIsCodedBesideTheIncidentsThatItTouches() {
        desk.decides(new Act.Apply(Unit.of(new Mark(incident(2), 4, incident(3), 9)), B));
        assertThat(desk.decided().coded().codings()).filteredOn(coding -> coding.stretch().isPresent())
                .singleElement()
                .satisfies(coding -> {
                    assertThat(coding.incident()).isEqualTo(incident(2));
                    assertThat(coding.stretch().orElseThrow().span())
                            .isEqualTo(new Span(new java.util.UUID(0, 1), 2, 4, 3, 9));
                    assertThat(coding.status()).isEqualTo(HUMAN);
                });
        assertThat(carriers(desk.decided(), A)).containsEntry(2, SUGGESTED);
    }

    @Test
    void moderatorsWordsCarryACodeBesideTheNextIncidentWhichDoesNotCarryIt() {
        TurnId asked = desk.moderates(20, 3);
        CodeId own = CodeId.madeBy(desk.decides(new Act.Found("asking twice", "")));
        Unit words = Unit.of(new Mark(asked, 2, asked, 9));
        desk.decides(new Act.Apply(words, own));
        assertThat(desk.decided().coded().codings()).filteredOn(Coding::isBeside).singleElement().satisfies(coding -> {
            assertThat(coding.incident()).isEqualTo(incident(3));
            assertThat(coding.stretch().orElseThrow().span())
                    .isEqualTo(new Span(new java.util.UUID(0, 1), 20, 2, 20, 9));
            assertThat(coding.similarity()).isZero();
        });
        Code told = code(desk.decided(), own).orElseThrow();
        assertThat(told.incidents()).isZero();
        assertThat(told.speakers()).isEmpty();
        assertThat(told.exemplars()).isEmpty();

        desk.decides(new Act.Move(words, own, B));
        assertThat(code(desk.decided(), B).orElseThrow().incidents()).isEqualTo(5);
        desk.decides(new Act.Reject(words, B));
        assertThat(desk.decided().coded().codings()).noneMatch(Coding::isBeside);
    }

    @Test
    void aMarkFromModeratorsWordsIntoAnAnswerIsCarriedByTheAnswer() {
        TurnId asked = desk.moderates(2, 3);
        desk.decides(new Act.Apply(Unit.of(new Mark(asked, 0, incident(3), 9)), B));
        assertThat(desk.decided().coded().codings()).filteredOn(coding -> coding.stretch().isPresent())
                .singleElement()
                .satisfies(coding -> {
                    assertThat(coding.incident()).isEqualTo(incident(3));
                    assertThat(coding.isBeside()).isFalse();
                });
        assertThat(code(desk.decided(), B).orElseThrow().incidents()).isEqualTo(6);
    }

    @Test
    void aMarkBetweenTwoModeratorsIsCarriedByWhatIsSaidBetweenThem() {
        TurnId asked = desk.moderates(2, 3);
        TurnId thanked = desk.moderates(4, 5);
        desk.decides(new Act.Apply(Unit.of(new Mark(asked, 0, thanked, 9)), B));
        assertThat(desk.decided().coded().codings()).filteredOn(coding -> coding.stretch().isPresent())
                .singleElement()
                .satisfies(coding -> {
                    assertThat(coding.incident()).isEqualTo(incident(3));
                    assertThat(coding.isBeside()).isFalse();
                });
    }

    @Test
    void aMarkOfModeratorsWordsThatAreGoneIsWithoutEffect() {
        TurnId asked = desk.moderates(20, 3);
        int marked = desk.decides(new Act.Apply(Unit.of(new Mark(asked, 2, asked, 9)), B));
        desk.moderated.clear();
        assertThat(desk.decided().withoutEffect()).isEqualTo(Map.of(marked, NoEffect.ORPHANED));
    }

    @Test
    void codingWhatIsSuggestedConfirmsIt() {
        desk.decides(new Act.Apply(unit(0), A));
        assertThat(carriers(desk.decided(), A)).containsEntry(0, CONFIRMED);
    }

    @Test
    void mergedCodesGoOnInOneWithTheReason() {
        desk.decides(new Act.Confirm(unit(6), B));
        desk.decides(new Act.Merge(B, A));
        assertThat(desk.decided().coded().codes()).extracting(Code::id).containsExactly(A);
        assertThat(carriers(desk.decided(), A)).hasSize(10).containsEntry(6, CONFIRMED).containsEntry(7, SUGGESTED);
        assertThat(desk.decided().reasons()).isEqualTo(Map.of(B, "because"));
        assertThat(code(desk.decided(), A).orElseThrow().status()).isEqualTo(EDITED);
    }

    @Test
    void whatIsSplitOffHasACodeOfItsOwn() {
        int made = desk.decides(new Act.Split(A, "calling twice", List.of(unit(3), unit(4))));
        CodeId own = CodeId.madeBy(made);
        assertThat(carriers(desk.decided(), own)).isEqualTo(Map.of(3, EDITED, 4, EDITED));
        assertThat(carriers(desk.decided(), A)).containsOnlyKeys(0, 1, 2);
    }

    @Test
    void aRejectedCodeIsRejectedWithAllThatItWasSuggestedFor() {
        desk.decides(new Act.RejectCode(A));
        assertThat(code(desk.decided(), A).orElseThrow().status()).isEqualTo(REJECTED);
        assertThat(code(desk.decided(), A).orElseThrow().incidents()).isZero();
        assertThat(carriers(desk.decided(), A).values()).containsOnly(REJECTED);
    }

    @Test
    void aLabelThatAPersonGivesIsTakenFromTheMachinesCode() {
        desk.decides(new Act.Rename(A, "label 5"));
        assertThat(code(desk.decided(), A).orElseThrow().label()).isEqualTo("label 5");
        assertThat(code(desk.decided(), A).orElseThrow().status()).isEqualTo(EDITED);
        assertThat(code(desk.decided(), B).orElseThrow().label()).isEqualTo("other label 5");
    }

    @Test
    void twoCodesOfPeopleAreNotCalledAlike() {
        desk.decides(new Act.Rename(A, "being believed"));
        int second = desk.decides(new Act.Found("Being Believed", ""));
        assertThat(desk.decided().withoutEffect()).isEqualTo(Map.of(second, NoEffect.LABEL_TAKEN));
    }

    @Test
    void whatNobodyTouchedFollowsTheComparison() {
        desk.suggests(new int[]{0, 1, 2, 3, 4, 5, 6}, new int[]{7, 8, 9});
        assertThat(carriers(desk.decided(), A)).hasSize(7);
    }

    @Test
    void aTouchedCodeKeepsItsIdItsLabelAndItsIncidentsInARerun() {
        desk.decides(new Act.Confirm(unit(1), A));
        // Compared anew, what A was is founded by another incident and loses two of its own to B.
        desk.suggests(new int[]{1, 2, 3}, new int[]{0, 4, 5, 6, 7, 8, 9});
        Decided rerun = desk.decided();
        assertThat(carriers(rerun, A)).isEqualTo(Map.of(0, SUGGESTED, 1, CONFIRMED, 2, SUGGESTED, 3, SUGGESTED, 4,
                SUGGESTED));
        assertThat(code(rerun, A).orElseThrow().label()).isEqualTo("label 0");
        assertThat(rerun.proposals()).extracting(Proposal::incident).contains(incident(4));
        assertThat(rerun.proposals()).allSatisfy(proposal -> assertThat(proposal.code()).isEqualTo(A));
    }

    @Test
    void newIncidentsMayJoinATouchedCode() {
        desk.suggests(new int[]{0, 1}, new int[]{5, 6, 7});
        desk.decides(new Act.ConfirmCode(A));
        desk.suggests(new int[]{0, 1, 2, 3}, new int[]{5, 6, 7});
        assertThat(carriers(desk.decided(), A)).isEqualTo(Map.of(0, SUGGESTED, 1, SUGGESTED, 2, SUGGESTED, 3,
                SUGGESTED));
    }

    @Test
    void twoTouchedCodesAreNotMergedByARerun() {
        desk.decides(new Act.Rename(A, "being believed"));
        desk.decides(new Act.Rename(B, "being doubted"));
        desk.suggests(new int[]{0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        assertThat(carriers(desk.decided(), A)).containsOnlyKeys(0, 1, 2, 3, 4);
        assertThat(carriers(desk.decided(), B)).containsOnlyKeys(5, 6, 7, 8, 9);
        assertThat(desk.decided().proposals()).hasSize(5)
                .allSatisfy(proposal -> assertThat(proposal.instead()).isEqualTo(A));
    }

    @Test
    void whatWasTakenOutOfATouchedCodeGoesWhereItIsSuggested() {
        desk.decides(new Act.ConfirmCode(A));
        desk.suggests(new int[]{0, 1, 2, 3}, new int[]{4, 5, 6, 7, 8, 9});
        assertThat(carriers(desk.decided(), code(4))).doesNotContainKey(4);
        desk.decides(new Act.Reject(unit(4), A));
        assertThat(carriers(desk.decided(), code(4))).containsEntry(4, SUGGESTED);
        assertThat(desk.decided().proposals()).isEmpty();
    }

    @Test
    void whatIsRejectedStaysRejectedInARerun() {
        desk.decides(new Act.Reject(unit(1), A));
        desk.suggests(new int[]{0, 1, 2, 3, 4, 5}, new int[]{6, 7, 8, 9});
        assertThat(carriers(desk.decided(), A)).containsEntry(1, REJECTED);
    }

    @Test
    void aDecisionWhoseWordsAreGoneIsOrphanedAndListed() {
        int number = desk.decides(new Act.Confirm(unit(4), A));
        desk.said.remove(incident(4));
        desk.suggests(new int[]{0, 1, 2, 3}, new int[]{5, 6, 7, 8, 9});
        assertThat(desk.decided().withoutEffect()).isEqualTo(Map.of(number, NoEffect.ORPHANED));
        assertThat(carriers(desk.decided(), A)).containsOnlyKeys(0, 1, 2, 3);
    }

    @Test
    void theCodebookAsItWasIsThatOfTheDecisionsUntilThen() {
        desk.decides(new Act.Rename(A, "first"));
        desk.decides(new Act.Rename(A, "second"));
        assertThat(code(desk.decided(desk.history().until(Instant.ofEpochSecond(1))), A).orElseThrow().label())
                .isEqualTo("first");
    }

    @Test
    void undoingAnUndoingLetsTheFirstDecisionCountAgain() {
        int renamed = desk.decides(new Act.Rename(A, "being believed"));
        int undone = desk.decides(new Act.Undo(renamed));
        assertThat(code(desk.decided(), A).orElseThrow().label()).isEqualTo("label 0");
        desk.decides(new Act.Undo(undone));
        assertThat(code(desk.decided(), A).orElseThrow().label()).isEqualTo("being believed");
    }

    @Test
    void anUndoneMergeGivesBackWhatWasMergedAlsoWhenTheOtherCodeWasWorkedOnSince() {
        int merged = desk.decides(new Act.Merge(B, A));
        desk.decides(new Act.Rename(A, "being believed"));
        int undone = desk.decides(new Act.Undo(merged));
        assertThat(carriers(desk.decided(), A)).containsOnlyKeys(0, 1, 2, 3, 4);
        assertThat(carriers(desk.decided(), B)).containsOnlyKeys(5, 6, 7, 8, 9);
        assertThat(desk.decided().proposals()).isEmpty();
        desk.decides(new Act.Undo(undone));
        assertThat(carriers(desk.decided(), A)).hasSize(10);
        assertThat(code(desk.decided(), A).orElseThrow().label()).isEqualTo("being believed");
    }

    @Test
    void anUndoneNameIsGoneAlsoWhenTheCodeWasWorkedOnSince() {
        int renamed = desk.decides(new Act.Rename(A, "being believed"));
        desk.decides(new Act.Define(A, "somebody takes it for true"));
        desk.decides(new Act.Undo(renamed));
        assertThat(code(desk.decided(), A).orElseThrow().label()).isEqualTo("label 0");
    }

    @Test
    void aCodeStaysTheSameWhenTheFirstOfSeveralActsOnItIsUndone() {
        int first = desk.decides(new Act.Confirm(unit(0), A));
        int second = desk.decides(new Act.Reject(unit(4), A));
        desk.decides(new Act.Undo(first));
        desk.suggests(new int[]{1, 2, 3, 4}, new int[]{0, 5, 6, 7, 8, 9});
        assertThat(desk.decided().withoutEffect()).doesNotContainKey(second);
        assertThat(carriers(desk.decided(), A)).containsEntry(3, SUGGESTED).containsEntry(4, REJECTED);
    }

    @Test
    void aHalfOfASplitGoesWhereTheUndoingOfAMergeLeavesIt() {
        int split = desk.decides(new Act.Split(A, "calling twice", List.of(unit(3), unit(4))));
        CodeId half = CodeId.madeBy(split);
        int merged = desk.decides(new Act.Merge(half, B));
        desk.decides(new Act.Move(unit(3), B, A));
        int undone = desk.decides(new Act.Undo(merged));
        assertThat(carriers(desk.decided(), half)).containsOnlyKeys(3, 4);
        desk.decides(new Act.Rename(half, "calling often"));
        int again = desk.decides(new Act.Undo(undone));
        assertThat(desk.decided().withoutEffect()).containsOnlyKeys(5);
        assertThat(carriers(desk.decided(), B)).containsOnlyKeys(4, 5, 6, 7, 8, 9);
        desk.decides(new Act.Undo(again));
        desk.decides(new Act.Undo(split));
        assertThat(carriers(desk.decided(), A)).containsOnlyKeys(0, 1, 2, 3, 4);
        assertThat(carriers(desk.decided(), B)).containsOnlyKeys(5, 6, 7, 8, 9);
    }

    @Test
    void whatWasDoneWithAnUndoneCodeHasNoEffectAndIsListed() {
        int made = desk.decides(new Act.Found("being believed", ""));
        int used = desk.decides(new Act.Apply(unit(0), CodeId.madeBy(made)));
        desk.decides(new Act.Undo(made));
        assertThat(desk.decided().withoutEffect()).isEqualTo(Map.of(used, NoEffect.NO_SUCH_CODE));
    }

    /// Whatever was decided, undoing it is leaving it out: codes and codings come out as if it had never been.
    @Test
    void undoingAnythingIsAsIfItHadNeverBeen() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Desk at = new Desk().suggests(new int[]{0, 1, 2}, new int[]{3, 4, 5}, new int[]{6, 7, 8, 9});
            int acts = 2 + random.nextInt(8);
            for (int i = 0; i < acts; i++) {
                at.decides(anything(at, random, i));
            }
            int undone = 1 + random.nextInt(acts);
            Decided without = new Decided(at.decided(withoutOne(at.history(), undone)).coded(), List.of(), Map.of(),
                    List.of(), Map.of());
            at.decides(new Act.Undo(undone));
            assertThat(at.decided().coded().fingerprint()).as("seed %d", seed)
                    .isEqualTo(without.coded().fingerprint());
        }
    }

    /// What people saw when they decided on does not keep what was undone either, also when everything is compared anew.
    @Test
    void nothingKeepsWhatWasUndone() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Desk at = new Desk().suggests(new int[]{0, 1, 2}, new int[]{3, 4, 5}, new int[]{6, 7, 8, 9});
            Desk never = new Desk().suggests(new int[]{0, 1, 2}, new int[]{3, 4, 5}, new int[]{6, 7, 8, 9});
            int acts = 2 + random.nextInt(8);
            int undone = 1 + random.nextInt(acts);
            for (int i = 1; i <= acts; i++) {
                Act act = anything(at, random, i);
                at.decides(act);
                never.decides(i == undone ? NOTHING : act);
            }
            at.decides(new Act.Undo(undone));
            assertThat(at.decided().coded().fingerprint()).as("seed %d", seed)
                    .isEqualTo(never.decided().coded().fingerprint());
            at.suggests(new int[]{0, 3, 4, 1}, new int[]{2, 5, 6, 7, 8, 9});
            never.suggests(new int[]{0, 3, 4, 1}, new int[]{2, 5, 6, 7, 8, 9});
            assertThat(at.decided().coded().fingerprint()).as("seed %d compared anew", seed)
                    .isEqualTo(never.decided().coded().fingerprint());
        }
    }

    /// Nobody saw what it made either.
    private static History withoutOne(History history, int number) {
        return new History(history.decisions()
                .stream()
                .filter(decision -> decision.number() != number)
                .map(decision -> new Decision(decision.number(), decision.at(), decision.who(), decision.why(),
                        decision.act(),
                        decision.seen()
                                .stream()
                                .filter(seen -> !seen.code().equals(CodeId.madeBy(number)))
                                .toList()))
                .toList());
    }

    private static Act anything(Desk desk, Random random, int step) {
        List<CodeId> codes = new ArrayList<>(desk.decided().coded().codes().stream().map(Code::id).toList());
        CodeId one = codes.get(random.nextInt(codes.size()));
        CodeId other = codes.get(random.nextInt(codes.size()));
        Unit unit = unit(random.nextInt(10));
        return switch (random.nextInt(11)) {
            case 0 -> new Act.Found("made " + step, "");
            case 1 -> new Act.Apply(unit, one);
            case 2 -> new Act.Confirm(unit, one);
            case 3 -> new Act.Reject(unit, one);
            case 4 -> new Act.Move(unit, one, other);
            case 5 -> new Act.ConfirmCode(one);
            case 6 -> new Act.RejectCode(one);
            case 7 -> new Act.Rename(one, "renamed " + step);
            case 8 -> new Act.Merge(one, other);
            case 9 -> new Act.Split(one, "split " + step, List.of(unit(1), unit(4), unit(8)));
            default -> NOTHING;
        };
    }

}
