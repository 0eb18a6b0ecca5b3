package org.emic.theme.domain.study;

import java.util.UUID;

/// A coded passage that themes are made without, because it could not be read and a person gave it up.
///
/// @param transcript number of the transcript, from 1
/// @param passage number of the passage in it, from 1
/// @param reader the consumer that could not read it, such as `theme.codes`
/// @param reason why, such as `not-json`
public record Gap(UUID transcriptId, int transcript, int passage, String reader, String reason) {}
