package org.emic.coding.domain.doublecoding;

/// That codings were shown before every coder had closed theirs.
public record Revealed(String who, String why) {}
