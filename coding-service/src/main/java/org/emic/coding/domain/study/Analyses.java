package org.emic.coding.domain.study;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// How far the studies' analyses are. Every method belongs into the transaction of one step.
public interface Analyses {

    /// Claims a study whose newest analysis can go on, passing over those that somebody else has claimed; of several the
    /// one that took the fewest steps. A claim keeps other steps away, and nobody else: the past may change meanwhile.
    ///
    /// @param except passed over as well
    Optional<StudyId> claimWaiting(Set<StudyId> except);

    /// Locks a study, waiting for whoever has it, so that its past stays as it is. Others wait: for writing only, never
    /// while something is computed.
    ///
    /// @return whether it is known
    boolean lock(StudyId study);

    /// How far the study's newest analysis is.
    Position newest(StudyId study);

    /// How far the analysis is that people see.
    Position shown(StudyId study);

    /// Marks a decision about what an analysis has come to; it is to be completed anew.
    ///
    /// @param at with the version of the codebook that was announced last
    void decided(Position at, Instant when);

    /// Claims a study that people have decided about, and not since a moment, where the analysis that they see is the
    /// newest one and complete.
    ///
    /// @param except passed over as well
    Optional<StudyId> claimDecided(Instant before, Set<StudyId> except);

    /// The last transcript up to which an analysis is complete.
    int completedThrough(Position analysis);

    /// Begins a further analysis of a locked study at its first transcript.
    Position begin(StudyId study);

    /// Moves an analysis one step further.
    ///
    /// @param incidents how many the step passed
    /// @throws Stale if the analysis is not where the step began
    void advance(Position from, Position to, int incidents);

    /// What the analysis covers.
    Coverage coverage(Position analysis);

    /// Marks an analysis as complete up to a transcript, shows it to people, and drops lower ones.
    void complete(Position analysis, int through, String fingerprint);

    /// Somebody else moved the analysis, or began a further one: the step is undone and taken again.
    final class Stale extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /// @param from where the refused step began
        public Stale(Position from) {
            super("analysis %d of study %s is no longer at revision %d".formatted(from.analysis(), from.study(),
                    from.revision()));
        }

    }

}
