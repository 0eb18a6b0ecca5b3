package org.emic.coding.domain;

import java.util.List;
import java.util.OptionalDouble;

/// How sure a codebook that was brought is of a suggestion.
///
/// @param probability that a person would code so, calibrated on examples; empty where there are too few of them, and of a
///        code that is not its own
/// @param doubt from 0 (sure) to 1; the highest should be read first
/// @param offers the nearest codes of the codebook, best first, for a person to choose from
public record Confidence(OptionalDouble probability, double doubt, List<CodeId> offers) {

    public Confidence {
        offers = List.copyOf(offers);
    }

}
