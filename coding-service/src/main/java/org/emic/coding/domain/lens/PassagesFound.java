package org.emic.coding.domain.lens;

import java.util.List;

/// What the cue phrases of a lens find in a study.
///
/// @param read how many incidents were looked at
/// @param unread how many are in a language that the lens does not have
public record PassagesFound(List<ConceptReading> concepts, int read, int unread) {

    public PassagesFound {
        concepts = List.copyOf(concepts);
    }

}
