package org.emic.coding.domain;

import java.util.List;
import java.util.Set;

/// What a study's incidents have come to: codes, and the incidents that carry them.
///
/// @param codes in order of their first incident
/// @param codings incidents in canonical order, then by similarity, highest first
/// @param unused codes of a codebook that was brought which nothing carries
/// @param learnt codes that people founded or touched and that the machine learnt: each is the same code as before
public record Coded(List<Code> codes, List<Coding> codings, List<EmptyCode> unused, Set<CodeId> learnt) {

    public Coded {
        codes = List.copyOf(codes);
        codings = List.copyOf(codings);
        unused = List.copyOf(unused);
        learnt = Set.copyOf(learnt);
    }

    /// Without any that was learnt.
    public Coded(List<Code> codes, List<Coding> codings, List<EmptyCode> unused) {
        this(codes, codings, unused, Set.of());
    }

    /// Without any that nothing carries.
    public Coded(List<Code> codes, List<Coding> codings) {
        this(codes, codings, List.of());
    }

    /// SHA-256 in hexadecimal over the canonical listing of codes, labels and codings.
    public String fingerprint() {
        return Listing.of(codes, codings);
    }

}
