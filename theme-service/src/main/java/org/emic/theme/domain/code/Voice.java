package org.emic.theme.domain.code;

/// How many incidents of a code one person voiced.
///
/// @param speaker as the transcript names the person
/// @param incidents at least 1
public record Voice(String speaker, int incidents) {}
