package org.emic.ingest.domain.revision;

import java.util.List;
import org.emic.ingest.domain.transcript.Turn;

/// A turn of a new version.
///
/// @param turn under its number in the new version
/// @param sources the turns of the version before whose words stand in it, in order
/// @param change what is different
public record RevisedTurn(Turn turn, List<Integer> sources, Change change) {

    public RevisedTurn {
        sources = List.copyOf(sources);
    }

    /// How a turn differs from the version before.
    public enum Change {
        /// Text, speaker and role are the same; the number may not be.
        NONE,
        /// The words are the same, but divided or attributed in another way.
        ARRANGED,
        /// The words are others.
        WORDED,
        /// Some or all words were withdrawn, or who spoke them.
        WITHDRAWN
    }

    /// Whether it is the same as before, and keeps the ids of its incidents.
    public boolean isCarriedOver() {
        return change == Change.NONE;
    }
}
