package org.emic.report.domain;

import java.util.List;
import java.util.stream.Collectors;

/// A code as the codebook has it.
///
/// @param origin `in-vivo` or `constructed`
/// @param definition a person's; empty where nobody gave one
/// @param terms words that set the code apart, heaviest first
public record Code(CodeId id, String label, String origin, Status status, String definition, List<String> terms,
        List<Exemplar> exemplars) {

    private static final int TERMS = 5;

    public Code {
        terms = List.copyOf(terms);
        exemplars = List.copyOf(exemplars);
    }

    /// The words that set it apart, said as that; empty where there are none.
    public String setApartBy() {
        return terms.isEmpty()
                ? ""
                : "Set apart by: %s.".formatted(
                        terms.stream().limit(TERMS).collect(Collectors.joining(", ")));
    }

    /// The definition or, where there is none, what the data has in its stead, said as that.
    public String definitionSoFar() {
        return definition.isEmpty() ? ("Nobody has defined it. " + setApartBy()).strip() : definition;
    }

    /// An incident that shows what the code holds.
    ///
    /// @param typical false where it stands at the code's border
    public record Exemplar(IncidentId incident, boolean typical, double similarity) {

    }

}
