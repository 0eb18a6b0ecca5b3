package org.emic.coding.domain;

/// The nearest code that an incident was not given.
///
/// @param similarity cosine, -1 to 1
public record Rival(CodeId code, double similarity) {}
