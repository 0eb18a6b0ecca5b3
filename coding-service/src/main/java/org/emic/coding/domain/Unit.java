package org.emic.coding.domain;

import java.util.List;

/// What a person codes: an incident of the machine's grid, or a stretch that they marked.
public sealed interface Unit {

    /// An incident as it is.
    static Unit of(IncidentId incident) {
        return new Whole(incident);
    }

    /// A marked stretch.
    static Unit of(Mark mark) {
        return new Marked(mark);
    }

    /// What it is held by.
    default List<Anchor> anchors() {
        return switch (this) {
            case Whole whole -> List.of(whole.incident());
            case Marked marked -> List.of(marked.mark().from(), marked.mark().to());
        };
    }

    /// The id of its coding with this code.
    default CodingId codedWith(CodeId code) {
        return switch (this) {
            case Whole whole -> CodingId.of(whole.incident(), code);
            case Marked marked -> CodingId.of(marked.mark(), code);
        };
    }

    /// An incident as it is.
    record Whole(IncidentId incident) implements Unit {}

    /// A marked stretch.
    record Marked(Mark mark) implements Unit {}

}
