package org.emic.ingest.web;

import java.util.List;
import java.util.Set;
import org.emic.ingest.domain.conversation.TopicShifts;
import org.emic.ingest.domain.transcript.Turn;

/// What turns are to one another, for a page that shows some of them.
///
/// @param shifts the turns with which the talk may turn to something else
record TurnContext(Set<Integer> shifts) {

    /// Nothing is known.
    static final TurnContext NONE = new TurnContext(Set.of());

    static TurnContext of(List<Turn> turns) {
        return new TurnContext(Set.copyOf(TopicShifts.in(turns)));
    }

    boolean isShift(Turn turn) {
        return shifts.contains(turn.number());
    }
}
