package org.emic.coding.domain.study;

import java.util.List;
import org.emic.coding.domain.IncidentId;

/// What the beginning of a version tells of the version before.
///
/// @param withdrawal whether it was made to withdraw words
/// @param ended the incidents that are no more
public record Revision(Mention mention, boolean withdrawal, List<Ended> ended) {

    public Revision {
        ended = List.copyOf(ended);
    }

    /// An incident that is no more.
    ///
    /// @param since those that hold words of the same turn now; none where the words are gone
    public record Ended(IncidentId incident, List<IncidentId> since) {

        public Ended {
            since = List.copyOf(since);
        }

    }

}
