package org.emic.coding.domain;

import java.util.List;
import java.util.OptionalDouble;
import org.emic.coding.domain.deductive.Offer;

/// What a codebook that was brought suggests for an incident.
///
/// @param fits whether any code fits
/// @param open codes that nobody rejected for the incident, the nearest first
record Suggested(boolean fits, double doubt, List<Offer> open, List<CodeId> order) {

    private static final int OFFERS = 3;

    /// The codes that apply. The first one always does: a person may have rejected those that did.
    List<Offer> applying() {
        List<Offer> applying = open.stream().filter(Offer::applies).toList();
        return applying.isEmpty() ? open.stream().limit(1).toList() : applying;
    }

    /// How sure it is of a code.
    Confidence of(Offer offer) {
        return new Confidence(offer.probability(), doubt, offers());
    }

    /// How sure it is that none of its codes fits.
    Confidence ofNone() {
        return new Confidence(OptionalDouble.empty(), doubt, offers());
    }

    private List<CodeId> offers() {
        return open.stream().limit(OFFERS).map(offer -> order.get(offer.code())).toList();
    }

}
