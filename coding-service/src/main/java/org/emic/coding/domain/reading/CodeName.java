package org.emic.coding.domain.reading;

/// A code to choose from a list.
public record CodeName(String code, String label) {}
