package org.emic.coding.domain.study;

import org.emic.coding.domain.Analysis;

/// What one step of comparing came to.
public sealed interface Step {

    /// Nothing waits.
    record Idle() implements Step {}

    /// Somebody else was faster; look again.
    record Overtaken(StudyId study) implements Step {}

    /// This release compares otherwise, so a further analysis was begun; look again.
    record Begun(StudyId study) implements Step {}

    /// One passage further. To be handed to [CompareNextPassage#committed] after the transaction.
    ///
    /// @param to where the analysis is now
    /// @param incidents how many were compared
    /// @param completed whether the analysis is complete now
    record Advanced(Position to, Analysis analysis, int incidents, boolean completed) implements Step {}

}
