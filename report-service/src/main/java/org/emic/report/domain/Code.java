package org.emic.report.domain;

import java.util.List;

/// A code as the codebook has it.
///
/// @param origin `in-vivo` or `constructed`
/// @param definition may be empty
public record Code(CodeId id, String label, String origin, Status status, String definition,
        List<Exemplar> exemplars) {

    public Code {
        exemplars = List.copyOf(exemplars);
    }

    /// An incident that shows what the code holds.
    ///
    /// @param typical false where it stands at the code's border
    public record Exemplar(IncidentId incident, boolean typical, double similarity) {

    }

}
