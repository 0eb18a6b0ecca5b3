package org.emic.coding.domain.lens;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.emic.coding.domain.reading.CodeName;
import org.emic.coding.domain.reading.CodeView;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.reading.Slice;
import org.emic.coding.domain.study.StudyId;

/// A study read through a lens: passages that its concepts find, and what people answered to its questions.
public final class SecondReading {

    private final FindPassages find;
    private final ReadCodes codes;
    private final Answers answers;

    public SecondReading(FindPassages find, ReadCodes codes, Answers answers) {
        this.find = find;
        this.codes = codes;
        this.answers = answers;
    }

    /// Some passages of each concept.
    ///
    /// @param from place of the first of each concept, from 0
    /// @param most how many at most of each concept
    public PassagesFound passages(StudyId study, Lens lens, int from, int most) {
        return find.of(study, lens, from, most);
    }

    /// The lens's questions for codes, most incidents first.
    ///
    /// @param from place of the first, from 0
    /// @param most how many at most
    public Slice<CodeQuestions> questions(StudyId study, int analysis, Lens lens, int from, int most) {
        Slice<CodeView> slice = codes.codesBySize(study, analysis, from, most);
        List<Answer> given = to(lens, answers.of(study));
        return new Slice<>(slice.items().stream().map(code -> asked(lens, code, given)).toList(), slice.from(),
                slice.total());
    }

    /// The lens's questions for one code.
    public Optional<CodeQuestions> questions(StudyId study, int analysis, Lens lens, String code) {
        return codes.code(study, analysis, code).map(found -> asked(lens, found, to(lens, answers.of(study))));
    }

    private static CodeQuestions asked(Lens lens, CodeView code, List<Answer> given) {
        return new CodeQuestions(code, lens.questions()
                .stream()
                .map(question -> new CodeQuestions.Asked(question, given.stream()
                        .filter(answer -> answer.code().equals(code.code())
                                && answer.question().equals(question.id()))
                        .toList()))
                .toList());
    }

    private static List<Answer> to(Lens lens, List<Answer> given) {
        return given.stream().filter(answer -> answer.lens().equals(lens.id())).toList();
    }

    /// Answers that stand at no question of the present lens and codes: to another lens, to another version of this one,
    /// or of a code that is no more.
    public List<Answer> elsewhere(StudyId study, int analysis, Lens lens) {
        List<Answer> given = answers.of(study);
        Set<String> there = codes.names(study, analysis).stream().map(CodeName::code).collect(Collectors.toSet());
        return given.stream()
                .filter(answer -> !answer.lens().equals(lens.id()) || !there.contains(answer.code()))
                .toList();
    }

    /// What the lens adds to what is shown, and what goes when it is off.
    public LensDifference difference(StudyId study, Lens lens) {
        return new LensDifference(answers.of(study), find.of(study, lens, 0, 0)
                .concepts()
                .stream()
                .map(reading -> new LensDifference.ConceptCount(reading.concept().name(),
                        reading.passages().total()))
                .toList());
    }

}
