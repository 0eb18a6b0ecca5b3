package org.emic.coding.domain.study;

import java.util.UUID;

/// A passage that an analysis is made without, because it could not be read and a person gave it up.
///
/// @param reader the consumer that could not read it, such as `coding.transcripts`
/// @param reason why, such as `not-json`
public record Gap(UUID transcriptId, PassageRef passage, String reader, String reason) {}
