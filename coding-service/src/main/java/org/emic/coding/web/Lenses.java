package org.emic.coding.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.emic.coding.domain.lens.Answer;
import org.emic.coding.domain.lens.AnswerQuestion;
import org.emic.coding.domain.lens.ChooseLens;
import org.emic.coding.domain.lens.LensOfStudy;
import org.emic.coding.domain.lens.LensProblem;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.domain.study.TellMemos;
import org.emic.webkit.problem.InputProblem;
import org.emic.webkit.problem.InputProblems;
import org.emic.webkit.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What people and programs do about lenses, each in one transaction, with refusals in the terms of HTTP.
@Component
final class Lenses {

    /// More than a lens may have; who sends a film is not read to the end.
    private static final int MOST_BYTES = 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 10_000;

    private final ChooseLens choose;
    private final AnswerQuestion answering;
    private final TellMemos memos;
    private final TransactionOperations transactions;

    Lenses(ChooseLens choose, AnswerQuestion answering, TellMemos memos, TransactionOperations transactions) {
        this.choose = choose;
        this.answering = answering;
        this.memos = memos;
        this.transactions = transactions;
    }

    /// The study's lens.
    LensOfStudy of(StudyId study) {
        return choose.of(study);
    }

    /// Whether nothing that cites a lens is to be shown.
    boolean areOff(StudyId study) {
        return choose.of(study).isOff();
    }

    /// Takes in a lens of the study's own.
    ///
    /// @throws Refusal if it is none, or another one has its name and version
    ChooseLens.Outcome.Done bring(StudyId study, InputStream file, @Nullable String who) throws IOException {
        byte[] bytes = file.readNBytes(MOST_BYTES);
        return done(study, () -> choose.bring(study, bytes, text(who)));
    }

    /// Chooses a lens that is here.
    ///
    /// @throws Refusal if there is none
    ChooseLens.Outcome.Done choose(StudyId study, @Nullable String name, @Nullable String version,
            @Nullable String who) {
        return done(study, () -> choose.choose(study, text(name), Optional.of(text(version)).filter(v -> !v.isEmpty()),
                text(who)));
    }

    /// Turns the study's lens off or on.
    ///
    /// @throws Refusal if there is none, or nobody is named
    ChooseLens.Outcome.Done turn(StudyId study, @Nullable Boolean on, @Nullable String who, @Nullable String why) {
        return done(study, () -> choose.turn(study, Boolean.TRUE.equals(on), text(who), text(why)));
    }

    private ChooseLens.Outcome.Done done(StudyId study, Supplier<ChooseLens.Outcome> act) {
        return switch (Objects.requireNonNull(transactions.execute(_ -> {
            ChooseLens.Outcome outcome = act.get();
            memos.tell(study);
            return outcome;
        }))) {
            case ChooseLens.Outcome.Done done -> done;
            case ChooseLens.Outcome.Bad bad -> throw refused(bad.problems());
            case ChooseLens.Outcome.Taken taken -> throw Refusal.conflict(
                    "The study has another file of the lens %s, version %s.".formatted(taken.version().name(),
                            taken.version().version()),
                    "Give the changed lens another version, so that answers keep the questions they answer.");
            case ChooseLens.Outcome.Unknown() -> throw Refusal.notFound("Study %s has no such lens.".formatted(study),
                    "Choose one that comes with Emic, or bring a file of your own.");
        };
    }

    /// Writes down an answer.
    ///
    /// @param founds the label of a code that comes out of it
    /// @throws Refusal if it cannot be taken
    AnswerQuestion.Outcome.Given answer(StudyId study, String question, String code, @Nullable String answer,
            @Nullable String text, @Nullable String founds, @Nullable String who) {
        Answer.Kind kind = Answer.Kind.of(text(answer))
                .orElseThrow(() -> refused(List.of(new LensProblem("answer",
                        "it is neither memo nor silent nor no-help", "Send one of these three."))));
        String label = text(founds).isEmpty() ? "" : Texts.line("newCode", text(founds), LONGEST_NAME);
        String decider = text(who).isEmpty() ? "" : Texts.person(text(who), LONGEST_NAME);
        String memo = Texts.text("text", text(text), LONGEST_TEXT);
        return switch (Objects.requireNonNull(transactions.execute(
                _ -> answering.answer(study, question, code, kind, memo, label, decider)))) {
            case AnswerQuestion.Outcome.Given given -> given;
            case AnswerQuestion.Outcome.Bad bad -> throw refused(bad.problems());
            case AnswerQuestion.Outcome.NobodyAsks() -> throw Refusal.conflict(
                    "Study %s has no lens that asks, or it is off.".formatted(study),
                    "Choose a lens, or turn it on, and answer then.");
            case AnswerQuestion.Outcome.NotReady() -> throw Refusal.conflict(
                    "What is shown of study %s was made by an earlier release.".formatted(study),
                    "Wait until the further analysis is complete, and answer then.");
        };
    }

    /// Withdraws an answer.
    ///
    /// @throws Refusal if there is none that stands
    void withdraw(StudyId study, int number, @Nullable String who) {
        if (text(who).isBlank()) {
            throw refused(List.of(new LensProblem("who", "nobody is named", "Say who withdraws it.")));
        }
        if (!Boolean.TRUE.equals(transactions.execute(_ -> answering.withdraw(study, number, text(who))))) {
            throw Refusal.notFound("Study %s has no answer %d that stands.".formatted(study, number),
                    "Look at the present answers.");
        }
    }

    private static InputProblems refused(List<LensProblem> problems) {
        return new InputProblems(problems.stream()
                .map(one -> new InputProblem("lens", one.place(), one.problem(), one.remedy()))
                .toList());
    }

    /// What was given, without space around it and without characters that no database keeps.
    static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").replace("\0", "").strip();
    }

}
