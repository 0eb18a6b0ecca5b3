package org.emic.coding.domain.lens;

import java.time.Instant;

/// What somebody did about a study's lens.
///
/// @param lens the one that it is about
/// @param who as they say; empty where nobody said
public record LensAct(Kind kind, LensVersion lens, String who, String why, Instant at) {

    /// What it was.
    public enum Kind {

        /// This lens is the study's from now on, and on.
        CHOSEN,
        /// Whatever cites the lens is not shown.
        OFF,
        /// It is shown again.
        ON

    }

}
