package org.emic.coding.domain.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.reading.StudyView;
import org.emic.coding.domain.study.StudyId;

/// Answers a question that the study's lens asks of a code. The code stays as it is.
public final class AnswerQuestion {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NAME = 200;

    private final ChooseLens lenses;
    private final ReadCodes codes;
    private final Answers answers;

    public AnswerQuestion(ChooseLens lenses, ReadCodes codes, Answers answers) {
        this.lenses = lenses;
        this.codes = codes;
        this.answers = answers;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// It is written down.
        ///
        /// @param founded the code that came out of it
        record Given(int number, Optional<String> founded) implements Outcome {}

        /// It cannot be taken as it is.
        record Bad(List<LensProblem> problems) implements Outcome {}

        /// The study has no lens that asks, or it is off.
        record NobodyAsks() implements Outcome {}

        /// What people see was made by an earlier release, and a further analysis has to be made first.
        record NotReady() implements Outcome {}

    }

    /// Answers within the current transaction.
    ///
    /// @param text needed for a memo
    /// @param founds the label of a code that comes out of it; empty where none does
    public Outcome answer(StudyId study, String question, String code, Answer.Kind kind, String text, String founds,
            String who) {
        if (!(lenses.of(study) instanceof LensOfStudy.Chosen chosen) || !chosen.on()) {
            return new Outcome.NobodyAsks();
        }
        List<LensProblem> problems = new ArrayList<>(missing(kind, text, founds, who));
        if (chosen.lens().question(question).isEmpty()) {
            problems.add(new LensProblem("question", "the lens has no such question",
                    "Give the id of one of its questions, such as q1."));
        }
        Optional<StudyView> view = codes.study(study);
        if (view.flatMap(known -> codes.code(study, known.analysis(), code)).isEmpty()) {
            problems.add(new LensProblem("code", "the study has no such code in its present analysis",
                    "Give the id of one of its codes."));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Bad(problems);
        }
        return switch (answers.give(study, new Answers.NewAnswer(chosen.lens().id(), question, code, kind,
                text.strip(), who.strip(), Optional.of(founds.strip()).filter(label -> !label.isEmpty())))) {
            case Answers.Outcome.Given given -> new Outcome.Given(given.number(), given.founded());
            case Answers.Outcome.NoCode(String because) -> new Outcome.Bad(List.of(new LensProblem("newCode", because,
                    "Give the code another label, or leave it out.")));
            case Answers.Outcome.NotReady() -> new Outcome.NotReady();
        };
    }

    /// Withdraws an answer.
    ///
    /// @return false if there is none that stands, or nobody is named
    public boolean withdraw(StudyId study, int number, String who) {
        return !who.isBlank() && answers.withdraw(study, number, who.strip());
    }

    private static List<LensProblem> missing(Answer.Kind kind, String text, String founds, String who) {
        List<LensProblem> problems = new ArrayList<>();
        if (who.isBlank() || who.length() > LONGEST_NAME) {
            problems.add(new LensProblem("who", "it is not said who answers, or at too great a length",
                    "Give a name of at most %d characters.".formatted(LONGEST_NAME)));
        }
        if (kind == Answer.Kind.MEMO && text.isBlank()) {
            problems.add(new LensProblem("text", "the memo is empty",
                    "Write it, or answer that the lens is silent here or does not help."));
        }
        if (text.length() > LONGEST_TEXT) {
            problems.add(new LensProblem("text", "it is too long",
                    "Write at most %d characters; a further answer takes the rest.".formatted(LONGEST_TEXT)));
        }
        if (founds.length() > LONGEST_NAME) {
            problems.add(new LensProblem("newCode", "the label is too long",
                    "Give a label of at most %d characters.".formatted(LONGEST_NAME)));
        }
        return problems;
    }

}
