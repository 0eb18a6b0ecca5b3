package org.emic.coding.domain;

/// An incident that a code keeps to be compared with.
///
/// @param similarity to the code's centre, cosine, -1 to 1
public record Exemplar(IncidentId incident, Kind kind, double similarity) {

    /// What the exemplar shows.
    public enum Kind {
        /// Near the middle of the code.
        TYPICAL,
        /// At its edge, where another code begins.
        BORDERLINE
    }

}
