package org.emic.report.domain;

import java.util.List;
import java.util.UUID;

/// What exactly an analysis consists of, as coding-service told it.
///
/// @param codebook the version of the codebook's last change; 0 if there was none
/// @param transcripts those that were compared, in order of their numbers
public record Versions(int codebook, List<OfTranscript> transcripts) {

    public Versions {
        transcripts = List.copyOf(transcripts);
    }

    /// @param version of the words
    /// @param passages for each passage, from the first, the version of its codings; 0 where coding-service gave it up
    public record OfTranscript(UUID transcriptId, int number, int version, List<Integer> passages) {

        public OfTranscript {
            passages = List.copyOf(passages);
        }

    }

}
