package org.emic.coding.domain;

/// Where a code's first incident stands.
///
/// @param transcriptNumber from 1
/// @param turn from 0
/// @param start code points into the turn's text
public record First(int transcriptNumber, int turn, int start) {}
