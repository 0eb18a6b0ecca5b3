package org.emic.coding.domain.study;

import java.util.List;
import java.util.UUID;

/// What is told when an analysis is complete up to a transcript.
///
/// @param fingerprint over the codes and codings
/// @param versions what exactly is complete
/// @param gaps what it was made without, in canonical order
public record Completion(int through, Coverage coverage, String fingerprint, AnalysisMethod method, Versions versions,
        List<Gap> gaps) {

    public Completion {
        gaps = List.copyOf(gaps);
    }

    /// The last versions that were told.
    ///
    /// @param codebook 0 if no code was ever told
    public record Versions(int codebook, List<OfTranscript> transcripts) {

        public Versions {
            transcripts = List.copyOf(transcripts);
        }

    }

    /// The versions of a transcript and of its passages.
    ///
    /// @param version of the words
    /// @param passages from the first one; 0 where a passage was given up
    public record OfTranscript(UUID transcriptId, int transcriptNumber, int version, List<Integer> passages) {

        public OfTranscript {
            passages = List.copyOf(passages);
        }

    }

}
