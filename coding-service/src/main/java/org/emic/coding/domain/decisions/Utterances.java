package org.emic.coding.domain.decisions;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.First;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.IncidentId;

/// Looks up what was said.
@FunctionalInterface
public interface Utterances {

    /// Those of these incidents that are there.
    Map<IncidentId, Utterance> of(Collection<IncidentId> incidents);

    /// An incident as it stands in its transcript now.
    ///
    /// @param end code points into the turn's text, exclusive
    /// @param compared with its vector; empty where there are only stage directions
    record Utterance(IncidentId id, UUID transcriptId, First place, int end, String speaker,
            Optional<Incident> compared) {}

}
