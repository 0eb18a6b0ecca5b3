package org.emic.coding.domain.deductive;

import java.util.OptionalDouble;

/// One code for one incident.
///
/// @param code its number in the codebook
/// @param score higher is nearer; comparable within one study only
/// @param probability that a person would code so, calibrated on examples; empty where there are too few of them
/// @param applies whether to suggest it; otherwise it is only offered
public record Offer(int code, double score, OptionalDouble probability, boolean applies) {}
