package org.emic.coding.domain;

import java.util.List;

/// What a study's incidents have come to: codes, and the incidents that carry them.
///
/// @param codes in order of their first incident
/// @param codings incidents in canonical order, then by similarity, highest first
public record Coded(List<Code> codes, List<Coding> codings) {

    public Coded {
        codes = List.copyOf(codes);
        codings = List.copyOf(codings);
    }

    /// SHA-256 in hexadecimal over the canonical listing of codes, labels and codings.
    public String fingerprint() {
        return Listing.of(codes, codings);
    }

}
