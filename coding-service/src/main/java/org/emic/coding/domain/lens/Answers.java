package org.emic.coding.domain.lens;

import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.study.StudyId;

/// People's answers to what lenses ask. They are facts with who and when: nothing is overwritten, and what was withdrawn
/// stays as having been said.
public interface Answers {

    /// Those that stand, to whatever version of whatever lens, in the order in which they were given.
    List<Answer> of(StudyId study);

    /// Adds one.
    Outcome give(StudyId study, NewAnswer answer);

    /// Withdraws one; the code that came out of it stays.
    ///
    /// @return false if there is no such answer that stands
    boolean withdraw(StudyId study, int number, String who);

    /// An answer before it has a number.
    ///
    /// @param founds the label of a code that comes out of it
    record NewAnswer(LensVersion lens, String question, String code, Answer.Kind kind, String text, String who,
            Optional<String> founds) {}

    /// What came of giving one.
    sealed interface Outcome {

        /// It was given.
        ///
        /// @param founded the code that came out of it
        record Given(int number, Optional<String> founded) implements Outcome {}

        /// No code can come out of it, so it was not given.
        ///
        /// @param because in words
        record NoCode(String because) implements Outcome {}

        /// Nobody can decide anything about the study yet.
        record NotReady() implements Outcome {}

    }

}
