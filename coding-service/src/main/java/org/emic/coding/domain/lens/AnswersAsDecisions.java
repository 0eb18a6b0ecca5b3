package org.emic.coding.domain.lens;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.decisions.Act;
import org.emic.coding.domain.decisions.Decision;
import org.emic.coding.domain.decisions.Memo;
import org.emic.coding.domain.study.Decide;
import org.emic.coding.domain.study.StoredDecisions;
import org.emic.coding.domain.study.StudyId;

/// Answers as what they are: decisions that write memos. One that is withdrawn is a decision that was undone. The code that
/// comes out of an answer is made by the decision before it, whose reason names the question.
public final class AnswersAsDecisions implements Answers {

    private static final String REASON = "comes out of an answer to %s of the lens %s";

    private final Decide decide;
    private final StoredDecisions decisions;

    public AnswersAsDecisions(Decide decide, StoredDecisions decisions) {
        this.decide = decide;
        this.decisions = decisions;
    }

    @Override
    public List<Answer> of(StudyId study) {
        Map<Integer, Decision> standing = decisions.history(study)
                .effective()
                .stream()
                .collect(Collectors.toMap(Decision::number, Function.identity()));
        return standing.keySet()
                .stream()
                .sorted()
                .flatMap(number -> answer(number, standing).stream())
                .toList();
    }

    private static Optional<Answer> answer(int number, Map<Integer, Decision> standing) {
        return Optional.ofNullable(standing.get(number))
                .flatMap(decision -> memo(decision).flatMap(memo -> memo.lens()
                        .map(lens -> answer(decision, memo, lens, Optional.ofNullable(standing.get(number - 1))))));
    }

    private static Optional<Memo> memo(Decision decision) {
        return decision.act() instanceof Act.Write(Memo memo) && memo.kind() == Memo.Kind.LENS
                ? Optional.of(memo)
                : Optional.empty();
    }

    private static Answer answer(Decision decision, Memo memo, Memo.LensQuestion lens, Optional<Decision> before) {
        LensVersion version = new LensVersion(lens.name(), lens.version());
        Answer.Kind kind = Answer.Kind.ofMemo(memo.text());
        Optional<String> founded = before.filter(one -> one.why().equals(reason(lens.question(), version)))
                .flatMap(Decision::makes)
                .map(CodeId::value);
        return new Answer(decision.number(), version, lens.question(), memo.code().map(CodeId::value).orElse(""), kind,
                kind.text(memo.text()), decision.who(), decision.at(), founded);
    }

    private static String reason(String question, LensVersion lens) {
        return REASON.formatted(question, lens);
    }

    @Override
    public Outcome give(StudyId study, NewAnswer answer) {
        if (answer.founds().isEmpty()) {
            return write(study, answer, Optional.empty());
        }
        Act found = new Act.Found(answer.founds().get(), "");
        return switch (decide.decide(study, answer.who(), reason(answer.question(), answer.lens()), found)) {
            case Decide.Outcome.Made made -> write(study, answer, made.code().map(CodeId::value));
            case Decide.Outcome.Refused refused -> new Outcome.NoCode(refused.because().because());
            case Decide.Outcome.UnknownStudy(),Decide.Outcome.NotReady() -> new Outcome.NotReady();
        };
    }

    private Outcome write(StudyId study, NewAnswer answer, Optional<String> founded) {
        Memo memo = new Memo(Memo.Kind.LENS, answer.kind().memo(answer.text()),
                Optional.of(new CodeId(answer.code())), Optional.empty(),
                Optional.of(new Memo.LensQuestion(answer.lens().name(), answer.lens().version(), answer.question())),
                Memo.Comparison.NONE, Optional.empty(), "");
        return decide.decide(study, answer.who(), "", new Act.Write(memo)) instanceof Decide.Outcome.Made made
                ? new Outcome.Given(made.number(), founded)
                : new Outcome.NotReady();
    }

    @Override
    public boolean withdraw(StudyId study, int number, String who) {
        return of(study).stream().anyMatch(answer -> answer.number() == number)
                && decide.decide(study, who, "", new Act.Undo(number)) instanceof Decide.Outcome.Made;
    }

}
