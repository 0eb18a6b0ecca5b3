package org.emic.coding.domain.study;

/// What has arrived of the studies. Everything may arrive in any order and more than once.
public interface ReleasedWords {

    /// Keeps a study's fields unless newer ones are known.
    void keep(StudyFields fields);

    /// Keeps what is known of a transcript.
    ///
    /// @throws Conflict if another transcript of the study has this number
    void keep(ReleasedTranscript transcript);

    /// Keeps a passage and its incidents; one that is there already stays as it is.
    ///
    /// @throws Conflict if another transcript of the study has this number, or an incident's id is taken
    void keep(ReleasedPassage passage);

    /// Two transcripts claim the same place in a study, or two incidents the same id: their owner broke its promise.
    final class Conflict extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /// @param transcript the one that came second
        public Conflict(Transcript transcript) {
            super("study %s has other words in the place of transcript %d, %s".formatted(transcript.study(),
                    transcript.number(), transcript.id()));
        }

    }

}
