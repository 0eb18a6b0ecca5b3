package org.emic.ingest.domain.reading;

import java.util.Optional;
import org.emic.ingest.domain.transcript.Times;

/// A stretch of speech as a recording is divided: a cue, a segment, a part of one.
///
/// @param speaker who speaks; empty where whoever spoke before goes on
/// @param text the words
/// @param times when, where the document tells
record Piece(Optional<Label> speaker, String text, Optional<Times> times) {}
