package org.emic.coding.domain;

import java.util.Optional;

/// What a person codes: an incident of the machine's grid, or a stretch that they marked.
///
/// @param incident the first incident that it touches
public record Unit(IncidentId incident, Optional<Mark> mark) {

    /// An incident as it is.
    public static Unit of(IncidentId incident) {
        return new Unit(incident, Optional.empty());
    }

    /// A marked stretch.
    public static Unit of(Mark mark) {
        return new Unit(mark.from(), Optional.of(mark));
    }

    /// The id of its coding with this code.
    public CodingId codedWith(CodeId code) {
        return mark.map(marked -> CodingId.of(marked, code)).orElseGet(() -> CodingId.of(incident, code));
    }

}
