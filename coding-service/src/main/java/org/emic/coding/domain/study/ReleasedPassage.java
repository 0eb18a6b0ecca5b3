package org.emic.coding.domain.study;

import java.util.List;

/// A passage of a released transcript.
///
/// @param passage from 1
/// @param incidents in order of turn and place
public record ReleasedPassage(Transcript transcript, int passage, List<SpokenIncident> incidents) {

    public ReleasedPassage {
        incidents = List.copyOf(incidents);
    }

}
