package org.emic.report.domain;

import java.util.List;

/// The codings of one passage as they are at a version; a higher version replaces a lower one.
public record PassageCodings(int transcript, int passage, int version, List<Coding> codings,
        List<IncidentId> uncoded) {

    public PassageCodings {
        codings = List.copyOf(codings);
        uncoded = List.copyOf(uncoded);
    }

}
