package org.emic.coding.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.lens.Answer;
import org.emic.coding.domain.lens.CodeQuestions;
import org.emic.coding.domain.lens.Concept;
import org.emic.coding.domain.lens.ConceptReading;
import org.emic.coding.domain.lens.Edition;
import org.emic.coding.domain.lens.LensDifference;
import org.emic.coding.domain.lens.Passage;
import org.emic.coding.domain.lens.PassagesFound;
import org.emic.coding.domain.lens.Question;
import org.emic.coding.domain.reading.Slice;

/// What the JSON API answers about lenses.
final class LensJson {

    private LensJson() {}

    /// All lenses that come with Emic.
    record LensList(List<LensContent> lenses) {}

    /// A lens as its file says it.
    ///
    /// @param source `built-in` or `own`
    /// @param sha256 of its file
    record LensContent(String name, String version, String source, String sha256, Optional<String> language,
            String description, List<String> sources, List<Concept> concepts, List<Question> questions) {

        static LensContent of(Edition edition) {
            return new LensContent(edition.lens().id().name(), edition.lens().id().version(),
                    edition.source().word(), edition.sha256(), edition.lens().language(),
                    edition.lens().description(), edition.lens().sources(), edition.lens().concepts(),
                    edition.lens().questions());
        }

    }

    /// A study's lens and what is read through it. What cites the lens is empty where it is off.
    ///
    /// @param state `none`, `missing` where the study names a lens whose file is not here, `on` or `off`
    /// @param name of the lens that the study names
    record StudyLens(String state, Optional<String> name, Optional<String> version, Optional<LensContent> lens,
            int analysis, Passages passages, Codes codes, List<AnswerJson> elsewhere) {}

    /// Passages to read.
    ///
    /// @param read how many incidents were looked at
    /// @param unread how many are in a language that the lens does not have
    record Passages(int read, int unread, List<ConceptJson> concepts) {

        static final Passages NONE = new Passages(0, 0, List.of());

        static Passages of(PassagesFound found) {
            return new Passages(found.read(), found.unread(),
                    found.concepts().stream().map(ConceptJson::of).toList());
        }

    }

    /// @param total how many passages there are in all; no score
    record ConceptJson(String concept, int from, int total, List<Passage> passages) {

        static ConceptJson of(ConceptReading reading) {
            Slice<Passage> slice = reading.passages();
            return new ConceptJson(reading.concept().name(), slice.from(), slice.total(), slice.items());
        }

    }

    /// Codes with the lens's questions.
    ///
    /// @param total how many there are in all
    record Codes(int from, int total, List<CodeJson> codes) {

        static final Codes NONE = new Codes(0, 0, List.of());

        static Codes of(Slice<CodeQuestions> slice) {
            return new Codes(slice.from(), slice.total(), slice.items().stream().map(CodeJson::of).toList());
        }

    }

    /// One code.
    record CodeJson(String code, String label, List<QuestionJson> questions) {

        static CodeJson of(CodeQuestions asked) {
            return new CodeJson(asked.code().code(), asked.code().label(),
                    asked.questions()
                            .stream()
                            .map(one -> new QuestionJson(one.question().id(), !one.answers().isEmpty(),
                                    one.answers().stream().map(AnswerJson::of).toList()))
                            .toList());
        }

    }

    /// @param answered whether a person has answered, in whatever way
    record QuestionJson(String question, boolean answered, List<AnswerJson> answers) {}

    /// @param answer `memo`, `silent` or `no-help`
    /// @param newCode the code that came out of it
    record AnswerJson(int number, String name, String version, String question, String code, String answer,
            String text, String who, Instant at, Optional<String> newCode) {

        static AnswerJson of(Answer answer) {
            return new AnswerJson(answer.number(), answer.lens().name(), answer.lens().version(), answer.question(),
                    answer.code(), answer.kind().word(), answer.text(), answer.who(), answer.at(),
                    answer.founded());
        }

    }

    /// What goes when the lens is off.
    record Difference(boolean on, List<AnswerJson> answers, List<LensDifference.ConceptCount> passages) {}

    /// @param number of the answer that was just given
    /// @param newCode the code that came out of it
    record Given(int number, Optional<String> newCode) {}

}
