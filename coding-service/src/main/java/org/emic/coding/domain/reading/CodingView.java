package org.emic.coding.domain.reading;

import java.util.List;
import java.util.Optional;

/// A coding with its ledger: what the incident was compared with.
///
/// @param coder `machine` or who coded
/// @param stretch the words that a person marked, where these are others than the incident's
/// @param beside whether these words touch no incident, as moderators' do: the code is theirs, and not that of the incident,
///        which stands beside them
/// @param opposed whether its stance is opposed to that of an incident with which it was compared
/// @param confidence of a suggestion out of a codebook that was brought
public record CodingView(String coding, String code, String label, double similarity, String status, String coder,
        boolean opposed, Quote quote, Optional<String> stretch, boolean beside, List<Near> nearest,
        Optional<Rival> rival,
        Optional<Sure> confidence) {

    /// An earlier incident of the code.
    ///
    /// @param relation `same-speaker`, `other-speaker` or `other-session`
    /// @param opposed whether the one says the contrary of the other
    public record Near(Quote quote, double similarity, String relation, boolean opposed) {}

    /// The nearest code that the incident was not given.
    ///
    /// @param label empty while the codebook is being made
    public record Rival(String code, String label, double similarity) {}

    /// How sure a suggestion is.
    ///
    /// @param probability that a person would code so, where there are enough examples to tell
    /// @param doubt from 0 (sure) to 1
    /// @param offers the nearest codes of the codebook, best first
    public record Sure(Optional<Double> probability, double doubt, List<Offer> offers) {

        public Sure {
            offers = List.copyOf(offers);
        }

    }

    /// A code of the codebook to choose.
    ///
    /// @param label empty if the code is no longer brought
    public record Offer(String code, String label) {}

}
