package org.emic.coding.domain.freemarking;

import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Mark;
import org.emic.coding.domain.Span;
import org.emic.coding.domain.study.StudyId;

/// What people mark for themselves. Every method that changes something belongs into a transaction.
public interface FreeMarkings {

    /// Opens one, if the study and the transcript are known.
    ///
    /// @param coders their names
    /// @return its number
    Optional<Integer> open(StudyId study, int transcript, String who, String why, List<String> coders);

    /// All of a study, in order.
    List<FreeMarking> of(StudyId study);

    /// One of them.
    Optional<FreeMarking> find(StudyId study, int number);

    /// Keeps a mark.
    ///
    /// @return its number
    int mark(FreeMarking marking, int coder, CodeId code, Mark mark);

    /// Takes a coder's mark back.
    ///
    /// @return false if the coder has no such mark
    boolean unmark(FreeMarking marking, int coder, int mark);

    /// The coder is done.
    void close(FreeMarking marking, int coder);

    /// All marks whose words are still there, in order.
    List<OwnMark> marks(FreeMarking marking);

    /// The transcript as it is now.
    Talk talk(FreeMarking marking);

    /// What is said where somebody marked.
    String words(StudyId study, Span span);

}
