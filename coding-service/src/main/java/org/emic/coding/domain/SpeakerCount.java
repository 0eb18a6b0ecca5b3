package org.emic.coding.domain;

/// How many incidents of a code somebody said.
///
/// @param incidents at least 1
public record SpeakerCount(String speaker, int incidents) {}
