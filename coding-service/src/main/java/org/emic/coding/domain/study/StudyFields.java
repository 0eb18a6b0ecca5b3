package org.emic.coding.domain.study;

import java.util.Optional;

/// What coding-service keeps of a study's own fields.
///
/// @param revision a higher one replaces a lower one
/// @param note shown on every page of the study
public record StudyFields(StudyId study, int revision, String title, Optional<String> question,
        Optional<String> note) {}
