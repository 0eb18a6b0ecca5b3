package org.emic.ingest.domain.protection.finds;

import java.util.Optional;
import org.emic.ingest.domain.text.Span;

/// What a person decided about one place in a conversation; the same words elsewhere are not meant.
///
/// @param turn the turn's number
/// @param span its place in the turn's text, in code points
/// @param as what is replaced there; empty where the words stay
public record Here(int turn, Span span, Optional<Kind> as) {}
