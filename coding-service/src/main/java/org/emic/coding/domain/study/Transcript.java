package org.emic.coding.domain.study;

import java.util.UUID;

/// A released transcript, as each of its events names it.
///
/// @param number canonical order in the study, from 1
/// @param releasedThrough the highest number released together with it
/// @param passages how many it has; 0 where nobody speaks in it
public record Transcript(StudyId study, UUID id, int number, int releasedThrough, String documentSha256,
        int passages) {}
