package org.emic.coding.domain;

/// What a code might be called.
///
/// @param score higher is better; comparable within one code only
public record CandidateLabel(String label, Origin origin, double score) {}
