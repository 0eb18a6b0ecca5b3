package org.emic.coding.domain;

import java.util.List;
import java.util.Optional;

/// What an incident was compared with when it was coded (Glaser 1965, rule one).
///
/// @param nearest earlier incidents of the code, nearest first: the same speaker's, other speakers', other sessions'
/// @param rival the nearest code that it was not given, if the study has one
public record Ledger(List<Nearest> nearest, Optional<Rival> rival) {

    public Ledger {
        nearest = List.copyOf(nearest);
    }

}
