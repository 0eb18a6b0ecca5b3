package org.emic.coding.domain;

/// An earlier incident of the code with which the coded incident was compared.
///
/// @param similarity cosine, -1 to 1; nearness is not a reason
/// @param opposed whether the one says the contrary of the other
public record Nearest(IncidentId incident, double similarity, Relation relation, boolean opposed) {}
