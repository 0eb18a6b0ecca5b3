package org.emic.coding.domain;

import java.util.List;
import java.util.Optional;

/// What an incident was compared with when it was coded (Glaser 1965, rule one).
///
/// @param nearest earlier incidents of the code, nearest first: the same speaker's, other speakers', other sessions'
/// @param rival the nearest code that it was not given, if the study has one
/// @param confidence where a codebook was brought: how sure it is of the code, or that none of its own fits
public record Ledger(List<Nearest> nearest, Optional<Rival> rival, Optional<Confidence> confidence) {

    public Ledger {
        nearest = List.copyOf(nearest);
    }

    /// Of a category of the study's own.
    public Ledger(List<Nearest> nearest, Optional<Rival> rival) {
        this(nearest, rival, Optional.empty());
    }

}
