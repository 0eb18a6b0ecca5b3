package org.emic.coding.domain.study;

import java.util.UUID;

/// A transcript that was taken back.
///
/// @param number keeps its place in the canonical order
public record RemovedTranscript(StudyId study, UUID id, int number, String documentSha256) {}
