package org.emic.coding.domain;

/// A code that nothing carries yet, or any more. It is not told to others.
public record EmptyCode(CodeId id, String label, Status status, String definition) {}
