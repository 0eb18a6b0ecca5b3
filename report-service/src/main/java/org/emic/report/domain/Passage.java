package org.emic.report.domain;

import java.util.List;

/// A passage of a released transcript.
///
/// @param transcript the transcript's number
/// @param version the transcript's, from 1
/// @param passage from 1
public record Passage(int transcript, int version, int passage, List<TurnPart> turns, List<Incident> incidents) {

    public Passage {
        turns = List.copyOf(turns);
        incidents = List.copyOf(incidents);
    }

}
