package org.emic.coding.domain;

/// A word that sets a code apart from the others.
///
/// @param weight class-based TF-IDF, at least 0
public record Term(String term, double weight) {}
