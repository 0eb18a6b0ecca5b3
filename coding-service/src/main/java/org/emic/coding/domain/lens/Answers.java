package org.emic.coding.domain.lens;

import java.time.Instant;
import java.util.List;
import org.emic.coding.domain.study.StudyId;

/// People's answers to what lenses ask. They are facts with who and when: nothing is overwritten, and what was withdrawn
/// stays as having been said.
public interface Answers {

    /// Those that stand, to whatever version of whatever lens, in the order in which they were given.
    List<Answer> of(StudyId study);

    /// Adds one.
    ///
    /// @return its number
    long give(StudyId study, NewAnswer answer, Instant at);

    /// Withdraws one.
    ///
    /// @return false if there is no such answer that stands
    boolean withdraw(StudyId study, long number, String who, Instant at);

    /// An answer before it has a number.
    record NewAnswer(LensVersion lens, String question, String code, Answer.Kind kind, String text, String who) {}

}
