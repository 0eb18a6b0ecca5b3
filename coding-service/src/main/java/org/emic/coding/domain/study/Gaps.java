package org.emic.coding.domain.study;

import java.util.Optional;
import java.util.UUID;

/// Passages that were given up.
public interface Gaps {

    /// Finds a transcript, in the highest version of which something has arrived, and keeps its passages from arriving until the transaction ends.
    Optional<Place> lock(StudyId study, UUID transcriptId);

    /// Keeps a gap of a locked transcript.
    ///
    /// @return false if the passage is here, or was given up before
    boolean add(StudyId study, Gap gap);

    /// A transcript's place.
    ///
    /// @param passages how many it has
    /// @param removed whether it was taken back
    record Place(int number, int passages, boolean removed) {}

}
