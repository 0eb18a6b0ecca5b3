package org.emic.coding.domain.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emic.coding.domain.Status.CONFIRMED;
import static org.emic.coding.domain.Status.HUMAN;
import static org.emic.coding.domain.Status.REJECTED;
import static org.emic.coding.domain.Status.SUGGESTED;
import static org.emic.coding.domain.decisions.Desk.carriers;
import static org.emic.coding.domain.decisions.Desk.code;
import static org.emic.coding.domain.decisions.Desk.incident;
import static org.emic.coding.domain.decisions.Desk.unit;

import java.util.List;
import java.util.Map;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.EmptyCode;
import org.emic.coding.domain.Lesson;
import org.emic.coding.domain.Lesson.Answer;
import org.emic.coding.domain.Mark;
import org.emic.coding.domain.Unit;
import org.junit.jupiter.api.Test;

/// What the machine learns from decisions, and what becomes of these in the analysis that has learnt.
class LearntTest {

    private static final CodeId A = Desk.code(0);
    private static final CodeId B = Desk.code(5);
    private static final Act LEARN = new Act.Learn(false);

    private final Desk desk = new Desk().suggests(new int[]{0, 1, 2, 3, 4}, new int[]{5, 6, 7, 8, 9});

    private Learnt learnt() {
        return Learnt.from(desk.history(), List.of()).orElseThrow();
    }

    private static Lesson lesson(int incident, CodeId code, Answer answer) {
        return new Lesson(incident(incident), code, answer);
    }

    private void confirm(CodeId code, int... incidents) {
        for (int incident : incidents) {
            desk.decides(new Act.Confirm(unit(incident), code));
        }
    }

    private List<NoEffect> withoutEffect() {
        return List.copyOf(desk.decided().withoutEffect().values());
    }

    @Test
    void nothingIsLearntUnlessSomebodyAsks() {
        confirm(A, 0, 1, 2, 3);

        assertThat(Learnt.from(desk.history(), List.of())).isEmpty();
    }

    @Test
    void whatPeopleSaidOfIncidentsIsLearntAndWhatTheyMerelySawIsNot() {
        desk.decides(new Act.Rename(A, "being doubted"));
        desk.decides(new Act.Define(A, "What she says is not taken for true."));
        confirm(A, 0);
        desk.decides(new Act.Reject(unit(1), A));
        desk.decides(new Act.Move(unit(2), A, B));
        int found = desk.decides(new Act.Found("waiting", "For papers."));
        desk.decides(new Act.Apply(unit(9), CodeId.madeBy(found)));
        desk.decides(new Act.Apply(Unit.of(new Mark(incident(7), 2, incident(8), 5)), CodeId.madeBy(found)));
        int asked = desk.decides(LEARN);

        CodeId waiting = CodeId.madeBy(found);
        assertThat(learnt()).isEqualTo(new Learnt(asked, false,
                List.of(new LearntCode(A, "being doubted", "What she says is not taken for true.", SUGGESTED),
                        new LearntCode(B, "label 5", "", SUGGESTED), new LearntCode(waiting, "waiting", "For papers.",
                                HUMAN)),
                List.of(lesson(0, A, Answer.CONFIRMED), lesson(1, A, Answer.REJECTED), lesson(2, B, Answer.GIVEN),
                        lesson(7, waiting, Answer.GIVEN), lesson(9, waiting, Answer.GIVEN))));
        assertThat(learnt().isEnough()).isFalse();
    }

    @Test
    void whatIsSuggestedOtherwiseMeanwhileChangesNothingOfIt() {
        confirm(A, 0, 1, 2, 3);
        desk.decides(new Act.Split(A, "another", List.of(unit(3), unit(4))));
        confirm(B, 5, 6, 7, 8);
        desk.decides(LEARN);
        Learnt before = learnt();

        desk.suggests(new int[]{0, 9}, new int[]{1, 2, 3, 4, 5, 6});
        confirm(B, 9);

        assertThat(learnt()).isEqualTo(before);
        assertThat(before.isEnough()).isTrue();
    }

    @Test
    void whatJoinedACodeLaterIsLearntOnceSomebodyHasDecidedAboutIt() {
        confirm(A, 0, 1);
        desk.suggests(new int[]{0, 1, 2, 3, 4, 8}, new int[]{5, 6, 7, 9});
        confirm(A, 8);
        desk.suggests(new int[]{0, 1, 2, 3, 4}, new int[]{5, 6, 7, 8, 9});

        assertThat(withoutEffect()).isEmpty();
        assertThat(carriers(desk.decided(), A)).containsEntry(8, CONFIRMED);
        desk.decides(new Act.Move(unit(8), A, B));
        confirm(B, 5, 6, 7, 9);
        confirm(A, 2, 3);
        desk.decides(LEARN);
        assertThat(learnt().lessons()).contains(lesson(8, B, Answer.GIVEN)).noneMatch(
                lesson -> lesson.incident().equals(incident(8)) && lesson.code().equals(A));
    }

    @Test
    void aCodeThatWasMergedAwayOrRejectedIsNotLearnt() {
        confirm(A, 0, 1, 2);
        desk.decides(new Act.Merge(A, B));
        int found = desk.decides(new Act.Found("waiting", ""));
        desk.decides(new Act.Apply(unit(4), CodeId.madeBy(found)));
        confirm(B, 5, 6, 7, 8);
        desk.decides(LEARN);
        assertThat(learnt().codes()).extracting(LearntCode::id).containsExactly(B, CodeId.madeBy(found));
        assertThat(learnt().lessons()).contains(lesson(0, B, Answer.CONFIRMED));

        desk.decides(new Act.RejectCode(CodeId.madeBy(found)));
        desk.decides(new Act.Apply(unit(9), B));
        assertThat(learnt().codes()).hasSize(2);
    }

    @Test
    void whatIsUndoneIsNotLearntWheneverThatWas() {
        confirm(A, 0, 1, 2, 3);
        confirm(B, 5, 6, 7, 8);
        int first = desk.decides(LEARN);
        confirm(B, 9);
        int second = desk.decides(new Act.Learn(true));
        assertThat(learnt().at()).isEqualTo(second);
        assertThat(learnt().only()).isTrue();

        desk.decides(new Act.Undo(1));
        assertThat(learnt().lessons()).doesNotContain(lesson(0, A, Answer.CONFIRMED)).hasSize(8);

        desk.decides(new Act.Undo(second));
        assertThat(learnt().at()).isEqualTo(first);
        assertThat(learnt().lessons()).hasSize(7);
        desk.decides(new Act.Undo(first));
        assertThat(Learnt.from(desk.history(), List.of())).isEmpty();
    }

    @Test
    void whatWasSaidOfABroughtCodeIsLearntToo() {
        CodeId pay = CodeId.brought("Pay");
        desk.suggests(new int[]{5, 6}).brings("Pay", HUMAN, 0, 1, 2);
        desk.decides(new Act.Rename(pay, "Wages"));
        desk.decides(new Act.Move(unit(1), pay, B));
        desk.decides(LEARN);

        Learnt learnt = Learnt.from(desk.history(), List.of(new EmptyCode(pay, "Pay", HUMAN, "Money."))).orElseThrow();
        assertThat(learnt.codes()).startsWith(new LearntCode(pay, "Wages", "Money.", HUMAN));
        assertThat(learnt.lessons()).containsExactly(lesson(1, B, Answer.GIVEN));
    }

    @Test
    void tooLittleIsRefusedAndSoIsNothingNew() {
        confirm(A, 0, 1, 2, 3);
        desk.decides(LEARN);
        assertThat(withoutEffect()).containsExactly(NoEffect.TOO_LITTLE);

        confirm(B, 5, 6, 7, 8);
        desk.decides(LEARN);
        assertThat(withoutEffect()).hasSize(1);
        desk.decides(LEARN);
        assertThat(withoutEffect()).containsExactlyInAnyOrder(NoEffect.TOO_LITTLE, NoEffect.ALREADY_SO);
        desk.decides(new Act.Learn(true));
        confirm(B, 9);
        desk.decides(new Act.Learn(true));
        assertThat(withoutEffect()).hasSize(2);
    }

    @Test
    void aLearntCodeIsTheCodeThatPeopleTouched() {
        desk.decides(new Act.Rename(A, "being doubted"));
        confirm(A, 0, 1);
        desk.decides(new Act.Reject(unit(2), A));
        desk.decides(new Act.Move(unit(3), A, B));
        Decided before = desk.decided();

        desk.suggests(new int[]{7, 8, 9}).learns(A, "being doubted", SUGGESTED, 0, 1, 6).learns(B, "label 5", SUGGESTED,
                5, 4);

        Decided after = desk.decided();
        assertThat(after.withoutEffect()).isEmpty();
        Code code = code(after, A).orElseThrow();
        assertThat(code.label()).isEqualTo("being doubted");
        assertThat(code.status()).isEqualTo(code(before, A).orElseThrow().status());
        assertThat(carriers(after, A))
                .isEqualTo(Map.of(0, CONFIRMED, 1, CONFIRMED, 2, REJECTED, 4, SUGGESTED));
        assertThat(carriers(after, B)).containsEntry(3, Desk.carriers(before, B).get(3));
        assertThat(after.proposals()).extracting(Proposal::incident).contains(incident(4), incident(6));
    }

    @Test
    void aLearntCodeOfPeoplesOwnGrowsAndGoesWithItsMaking() {
        desk.suggests(new int[]{5, 6, 7});
        int found = desk.decides(new Act.Found("waiting", "For papers."));
        CodeId waiting = CodeId.madeBy(found);
        desk.decides(new Act.Apply(unit(0), waiting));

        desk.suggests(new int[]{5, 6, 7}).learns(waiting, "waiting", HUMAN, 1, 2);
        assertThat(desk.decided().withoutEffect()).isEmpty();
        assertThat(code(desk.decided(), waiting).orElseThrow().definition()).isEqualTo("For papers.");
        assertThat(carriers(desk.decided(), waiting)).isEqualTo(Map.of(0, HUMAN, 1, SUGGESTED, 2, SUGGESTED));

        desk.decides(new Act.Confirm(unit(1), waiting));
        desk.suggests(new int[]{5, 6, 7});
        assertThat(carriers(desk.decided(), waiting)).isEqualTo(Map.of(0, HUMAN, 1, CONFIRMED));

        desk.decides(new Act.Undo(found));
        assertThat(code(desk.decided(), waiting)).isEmpty();
    }

}
