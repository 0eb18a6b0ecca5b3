package org.emic.ingest.domain.study;

/// What is wrong with a field of a study.
///
/// @param field its name
/// @param problem what is wrong
/// @param remedy what to do
public record FieldProblem(String field, String problem, String remedy) {}
