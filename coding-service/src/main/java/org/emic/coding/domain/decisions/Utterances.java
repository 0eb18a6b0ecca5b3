package org.emic.coding.domain.decisions;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.First;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.TurnId;

/// Looks up what was said.
public interface Utterances {

    /// Those of these incidents that are there.
    Map<IncidentId, Utterance> of(Collection<IncidentId> incidents);

    /// Those of these turns without incidents that are there, in transcripts that have any.
    Map<TurnId, Context> contexts(Collection<TurnId> turns);

    /// An incident as it stands in its transcript now.
    ///
    /// @param end code points into the turn's text, exclusive
    /// @param compared with its vector; empty where there are only stage directions
    record Utterance(IncidentId id, UUID transcriptId, First place, int end, String speaker,
            Optional<Incident> compared) {}

    /// A turn in which there is no incident, such as a moderator's, as it stands in its transcript now.
    ///
    /// @param beside the next incident, or the last one where none follows
    /// @param besideAt where that one stands
    record Context(TurnId id, UUID transcriptId, int turn, IncidentId beside, First besideAt) {}

}
