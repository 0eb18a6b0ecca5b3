package org.emic.theme.domain.study;

/// What theme-service needs to know of a study.
///
/// @param revision rises with each change of these fields
/// @param title shown on its pages
/// @param note shown on its pages, such as a credit; empty if there is none
public record Study(StudyId id, int revision, String title, String note) {}
