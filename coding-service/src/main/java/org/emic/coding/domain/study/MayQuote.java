package org.emic.coding.domain.study;

import java.util.SortedMap;
import java.util.SortedSet;

/// Where what people wrote may repeat words that were withdrawn, corrected or taken back since: found before these are
/// deleted, and kept without them.
public interface MayQuote {

    /// The numbers of decisions, each with those of the transcripts.
    SortedMap<Integer, SortedSet<Integer>> of(StudyId study);

    /// Somebody has looked at a decision.
    ///
    /// @return false if it was not among them
    boolean lookedThrough(StudyId study, int decision);

}
