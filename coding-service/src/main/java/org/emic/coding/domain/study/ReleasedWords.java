package org.emic.coding.domain.study;

import java.util.UUID;

/// What has arrived of the studies. Everything may arrive in any order and more than once.
public interface ReleasedWords {

    /// Keeps a study's fields unless newer ones are known.
    void keep(StudyFields fields);

    /// Keeps what is known of a transcript; of one that was removed, nothing.
    ///
    /// @throws Conflict if another transcript of the study has this number
    void keep(ReleasedTranscript transcript);

    /// Keeps a passage and its incidents; one that is there already stays as it is. Its transcript is locked until the
    /// transaction ends.
    ///
    /// @throws Conflict if another transcript of the study has this number, or an incident's id is taken
    Arrival keep(ReleasedPassage passage);

    /// Deletes a transcript's words, and the vectors that no other incident has, and drops what arrives of it from now
    /// on. It is locked until the transaction ends.
    ///
    /// @return false if it was removed before
    /// @throws Conflict if another transcript of the study has this number
    boolean remove(RemovedTranscript transcript);

    /// What a passage was when it came.
    enum Arrival {

        /// Awaited.
        NEW,
        /// Here already.
        KNOWN,
        /// Given up before it came.
        GIVEN_UP,
        /// Of a transcript that was removed: it was not kept.
        REMOVED

    }

    /// Two transcripts claim the same place in a study, or two incidents the same id: their owner broke its promise.
    final class Conflict extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /// @param id of the one that came second
        public Conflict(StudyId study, int number, UUID id) {
            super("study %s has other words in the place of transcript %d, %s".formatted(study, number, id));
        }

    }

}
