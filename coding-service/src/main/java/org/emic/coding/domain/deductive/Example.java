package org.emic.coding.domain.deductive;

import java.util.Set;

/// What a person coded: an incident, and every code that applies to it.
///
/// @param incident its number in canonical order
/// @param codes numbers of codes in the codebook; none where the person read it and none applies
public record Example(int incident, Set<Integer> codes) {

    public Example {
        codes = Set.copyOf(codes);
    }

}
