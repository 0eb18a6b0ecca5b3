package org.emic.ingest.domain.conversation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Turn;

/// Which question prompted which turn. A moderator's question stands until the next one. It prompts the first turn of each
/// participant that says more than *mm-hm*; what the same participant says later, before another question, is spontaneous.
public final class Prompts {

    private final Map<Integer, Integer> byTurn = new HashMap<>();

    private Prompts() {}

    /// The prompts in a conversation.
    ///
    /// @param turns all of them, in order
    public static Prompts of(List<Turn> turns) {
        Prompts prompts = new Prompts();
        Responses responses = Responses.of(turns);
        OptionalInt question = OptionalInt.empty();
        Set<String> answered = new HashSet<>();
        for (Turn turn : turns) {
            if (Questions.isQuestion(turn)) {
                question = OptionalInt.of(turn.number());
                answered.clear();
            } else if (turn.role() != Role.MODERATOR && question.isPresent() && !answered.contains(turn.speaker())) {
                prompts.byTurn.put(turn.number(), question.getAsInt());
                if (responses.saysSomething(turn)) {
                    answered.add(turn.speaker());
                }
            }
        }
        return prompts;
    }

    /// The number of the turn whose question prompted this one; empty where it came of itself.
    public OptionalInt of(Turn turn) {
        Integer question = byTurn.get(turn.number());
        return question == null ? OptionalInt.empty() : OptionalInt.of(question);
    }
}
