package org.emic.coding.domain.reading;

/// Somebody's words and where they stand.
///
/// @param document the transcript's file name; empty until it is known
/// @param start code points into the turn's text
/// @param end exclusive
public record Quote(String incident, String text, String speaker, int transcriptNumber, String document, int turn,
        int start, int end) {}
