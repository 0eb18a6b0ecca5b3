package org.emic.coding.domain.study;

import java.util.List;

/// A passage of a released transcript.
///
/// @param passage from 1
/// @param incidents in order of turn and place
/// @param context what is said where there is no incident
public record ReleasedPassage(Transcript transcript, int passage, List<SpokenIncident> incidents,
        List<ContextTurn> context) {

    public ReleasedPassage {
        incidents = List.copyOf(incidents);
        context = List.copyOf(context);
    }

}
