package org.emic.report.domain;

import java.util.Optional;

/// An incident, or a span of its transcript, coded.
///
/// @param id `k-<12 hex>`
/// @param similarity cosine, -1 to 1
/// @param coder `machine`, or who coded
/// @param span where a person coded another span than the incident
public record Coding(String id, IncidentId incident, CodeId code, double similarity, Status status, String coder,
        Optional<Span> span) {

    /// The same coding under the code that its own was merged into.
    public Coding under(CodeId other) {
        return new Coding(id, incident, other, similarity, status, coder, span);
    }

    /// Words from a place in one turn to a place in the same or a later one of the same transcript, in code points.
    public record Span(int fromTurn, int start, int toTurn, int end) {

    }

}
