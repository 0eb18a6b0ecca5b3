package org.emic.theme.domain.code;

/// A label that a code could have.
///
/// @param score coding-service's own measure of it; higher is better, comparable within a code only
public record Candidate(String label, Origin origin, double score) {}
