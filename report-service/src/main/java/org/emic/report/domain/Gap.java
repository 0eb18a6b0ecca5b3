package org.emic.report.domain;

import java.util.Comparator;
import java.util.UUID;

/// A passage that could not be read by somebody on its way, and that a person gave up.
///
/// @param transcript the transcript's number
/// @param passage from 1
/// @param reader the consumer that could not read it, such as `coding.transcripts`
/// @param reason why, such as `not-json`
public record Gap(UUID transcriptId, int transcript, int passage, String reader, String reason) {

    /// Transcript, passage, then who could not read it.
    public static final Comparator<Gap> CANONICAL = Comparator.comparingInt(Gap::transcript)
            .thenComparingInt(Gap::passage)
            .thenComparing(Gap::reader)
            .thenComparing(Gap::reason);

}
