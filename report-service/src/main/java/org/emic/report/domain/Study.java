package org.emic.report.domain;

/// A study's own fields.
///
/// @param revision rises with each change of these fields; the highest counts
/// @param language BCP 47
/// @param segment what is compared: `incident` or `turn`
/// @param reviewed whether a person signs off each transcript before it is released
/// @param question the question the conversation opened with; empty where none was given
/// @param note shown on every page of the study: credit, licence, whether it is fictional; may be empty
public record Study(int revision, String title, String language, Names names, String segment, boolean reviewed,
        String question, Lens lens, String note) {

}
