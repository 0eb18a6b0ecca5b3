package org.emic.coding.domain;

/// A marked stretch of talk, and where it stands now.
public record Stretch(Mark mark, Span span) {}
