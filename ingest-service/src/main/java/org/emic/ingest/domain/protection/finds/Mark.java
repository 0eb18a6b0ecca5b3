package org.emic.ingest.domain.protection.finds;

import org.emic.ingest.domain.text.Span;

/// A find while one text is worked on.
///
/// @param span its place, in Java's `char`
/// @param kind what it names
/// @param how how it was found
/// @param certain whether it is replaced without asking; otherwise it is a doubt for review
public record Mark(Span span, Kind kind, How how, boolean certain) {}
