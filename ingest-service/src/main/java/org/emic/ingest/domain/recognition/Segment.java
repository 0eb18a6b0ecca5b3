package org.emic.ingest.domain.recognition;

import java.util.Optional;
import org.emic.ingest.domain.transcript.Times;

/// Words of one speaker as a program divided them.
///
/// @param speaker a name or a label such as `SPEAKER_01`; empty where the program was not sure
/// @param times when, where the document tells
public record Segment(Optional<String> speaker, String text, Optional<Times> times) {}
