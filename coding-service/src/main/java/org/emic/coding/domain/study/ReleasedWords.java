package org.emic.coding.domain.study;

import java.util.UUID;

/// What has arrived of the studies. Everything may arrive in any order and more than once.
public interface ReleasedWords {

    /// Keeps a study's fields unless newer ones are known.
    void keep(StudyFields fields);

    /// Hears of a version of a transcript, which is locked until the transaction ends. If it is the highest so far, the
    /// words of lower ones are deleted; their vectors only when this one has arrived as a whole without needing them.
    ///
    /// @throws Conflict if another transcript of the study has this number
    Version hear(Mention mention);

    /// Keeps what is known of a transcript whose version was heard of and counts.
    void keep(ReleasedTranscript transcript);

    /// Keeps a passage and its incidents, of a version that was heard of and counts; one that is there already stays as it
    /// is.
    ///
    /// @throws Conflict if an incident's id is taken
    Arrival keep(ReleasedPassage passage);

    /// Deletes a transcript's words, and the vectors that no other incident has, and drops what arrives of it from now
    /// on. It is locked until the transaction ends.
    ///
    /// @return false if it was removed before
    /// @throws Conflict if another transcript of the study has this number
    boolean remove(RemovedTranscript transcript);

    /// What a version of a transcript is beside those that were heard of before.
    enum Version {

        /// The highest one, and nothing of a lower one was here.
        KNOWN,
        /// The first that is heard of the highest one; what was here of a lower one is deleted.
        HIGHER,
        /// Replaced by a higher one.
        LOWER,
        /// Of a transcript that was removed.
        REMOVED

    }

    /// What a passage was when it came.
    enum Arrival {

        /// Awaited.
        NEW,
        /// Here already.
        KNOWN,
        /// Given up before it came.
        GIVEN_UP

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
