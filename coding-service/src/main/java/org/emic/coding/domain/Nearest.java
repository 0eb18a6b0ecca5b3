package org.emic.coding.domain;

/// An earlier incident of the code with which the coded incident was compared.
///
/// @param similarity cosine, -1 to 1; nearness is not a reason
public record Nearest(IncidentId incident, double similarity, Relation relation) {}
