package org.emic.ingest.domain.reading;

import java.util.Optional;
import org.emic.ingest.domain.transcript.Times;

/// A turn before its speaker's name and role are settled.
///
/// @param label who speaks, as written there
/// @param text the words
/// @param times when, where the document tells
record Utterance(Label label, String text, Optional<Times> times) {}
