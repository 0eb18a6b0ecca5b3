package org.emic.ingest.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emic.ingest.domain.conversation.Response;
import org.emic.ingest.domain.conversation.Responses;
import org.emic.ingest.domain.conversation.TopicShifts;
import org.emic.ingest.domain.transcript.Turn;

/// What turns are to one another, for a page that shows some of them.
///
/// @param shifts the turns with which the talk may turn to something else
/// @param responses which turns answer which
record TurnContext(Set<Integer> shifts, Responses responses) {

    /// Nothing is known.
    static final TurnContext NONE = new TurnContext(Set.of(), Responses.of(List.of()));

    static TurnContext of(List<Turn> turns) {
        return new TurnContext(Set.copyOf(TopicShifts.in(turns)), Responses.of(turns));
    }

    boolean isShift(Turn turn) {
        return shifts.contains(turn.number());
    }

    Optional<Answer> answer(Turn turn) {
        return responses.of(turn).map(Answer::of);
    }

    /// That a turn answers another one.
    ///
    /// @param kind what the words plainly are; empty where they do not tell
    record Answer(int to, String kind) {

        private static Answer of(Response response) {
            return new Answer(response.to(), switch (response.kind()) {
                case AGREE -> "agrees";
                case QUALIFY -> "qualifies";
                case DISAGREE -> "disagrees";
                case ACKNOWLEDGE -> "listens";
                case LAUGH -> "laughs";
                case UNCERTAIN -> "";
            });
        }
    }
}
