package org.emic.ingest.domain.captions;

/// One caption of a WebVTT file.
///
/// @param id the line before the times; empty where there is none
/// @param startMs milliseconds from the beginning
/// @param endMs likewise; the standard lets it lie before the start
/// @param settings what follows the times, unread
/// @param payload the text with its tags and character references; lines end in line feeds
/// @param line the line of the file, from 1, that holds the times
public record Cue(String id, long startMs, long endMs, String settings, String payload, int line) {}
