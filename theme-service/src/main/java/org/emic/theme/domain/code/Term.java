package org.emic.theme.domain.code;

/// A word that sets a code apart from the others.
///
/// @param weight at least 0
public record Term(String term, double weight) {}
