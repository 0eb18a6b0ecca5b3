package org.emic.report.domain;

/// A happening, act or view that may indicate a category: where it stands and which words it must have there.
///
/// @param start code points into the turn's text
/// @param end exclusive
/// @param textSha256 of the words in UTF-8, lower-case hexadecimal
/// @param anothersStory whether it tells of somebody else, such as a client: it is not quoted until a person allows it
public record Incident(IncidentId id, int turn, int ordinal, String speaker, int start, int end, String textSha256,
        boolean anothersStory) {

}
