package org.emic.report.domain;

/// A speaker of a transcript and how much they said there.
public record Voice(String speaker, Role role, int turns, int words) {

}
