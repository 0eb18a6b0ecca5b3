package org.emic.coding.domain.doublecoding;

import java.util.List;

/// What of a study can be coded twice just now.
///
/// @param units in canonical order
/// @param codes in the codebook's order
public record Grid(List<Unit> units, List<FrozenCode> codes) {

    public Grid {
        units = List.copyOf(units);
        codes = List.copyOf(codes);
    }

}
