package org.emic.ingest.domain.protection.finds;

import org.emic.ingest.domain.text.Span;

/// Something in a turn that could tell who somebody is.
///
/// @param turn the turn's number
/// @param span its place in the turn's original text, in code points
/// @param kind what it names
/// @param how how it was found
/// @param certain whether it is replaced without asking; otherwise it is a doubt for the review queue
public record Find(int turn, Span span, Kind kind, How how, boolean certain) {}
