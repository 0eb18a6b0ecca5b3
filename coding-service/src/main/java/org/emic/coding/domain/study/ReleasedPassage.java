package org.emic.coding.domain.study;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /// What is said, turn by turn.
    public Collection<String> turns() {
        SortedMap<Integer, String> turns = new TreeMap<>();
        context.forEach(part -> turns.merge(part.turn(), part.text(), ReleasedPassage::joined));
        incidents.forEach(incident -> turns.merge(incident.turn(), incident.text(), ReleasedPassage::joined));
        return turns.values();
    }

    private static String joined(String before, String after) {
        return before + " " + after;
    }

}
