package org.emic.coding.domain.deductive;

import java.util.Comparator;
import java.util.List;

/// What is suggested for an incident.
///
/// @param offers every code, the nearest first
/// @param fits whether any code fits; where none does and new codes are wanted, none of the offers should be taken
/// @param doubt from 0 (sure) to 1: how little the first code stands out from the second, or from none
public record Suggestion(List<Offer> offers, boolean fits, double doubt) {

    /// The least sure first: the order in which people should read.
    public static final Comparator<Suggestion> UNSURE_FIRST = Comparator.comparingDouble(Suggestion::doubt).reversed();

    public Suggestion {
        offers = List.copyOf(offers);
    }

    /// The nearest codes, to choose from.
    public List<Offer> nearest(int most) {
        return offers.subList(0, Math.min(most, offers.size()));
    }

    /// The codes that are suggested.
    public List<Offer> applying() {
        return offers.stream().filter(Offer::applies).toList();
    }

}
