package org.emic.coding.domain.vectors;

/// Where a stage direction such as *[laughs]* stands in a turn.
///
/// @param start code points into the turn's text
/// @param end exclusive
public record StageDirection(int start, int end) {}
