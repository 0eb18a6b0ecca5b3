package org.emic.coding.domain.study;

import java.util.UUID;

/// That a transcript has a version, which every event about one tells.
///
/// @param number canonical order in the study, from 1
/// @param version from 1
/// @param releasedThrough the highest number that is known to be released with it; its own where nothing else was told
public record Mention(StudyId study, UUID id, int number, int version, int releasedThrough) {}
