package org.emic.ingest.domain.revision;

/// Why a turn cannot be revised as somebody wants it. Never holds words of a transcript.
///
/// @param asked which of the things that were asked for, from 1; 0 where it is all of them together
/// @param problem what is wrong
/// @param remedy what to do
public record Problem(int asked, String problem, String remedy) {}
