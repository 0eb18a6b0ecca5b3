package org.emic.coding.domain;

/// What a person said of an incident and a code that was brought.
///
/// @param applies whether the code applies; otherwise it is not suggested for the incident again
/// @param coder who said so
public record HumanCoding(IncidentId incident, CodeId code, boolean applies, String coder) {}
