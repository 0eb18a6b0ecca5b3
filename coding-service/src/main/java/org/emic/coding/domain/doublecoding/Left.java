package org.emic.coding.domain.doublecoding;

/// How many units have left a sample since it was drawn.
///
/// @param corrected because their turn was corrected
/// @param withdrawn because their words were withdrawn, or their transcript was taken back
public record Left(int corrected, int withdrawn) {}
