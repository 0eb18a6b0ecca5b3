package org.emic.webkit.page;

/// What the frame of a page says about the study that it shows.
///
/// @param id the study's id, for the links to its pages
/// @param title shown above the page
/// @param note shown on every page of the study, such as "fictional"; empty if there is none
public record StudyHeading(String id, String title, String note) {}
