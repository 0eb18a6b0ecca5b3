package org.emic.ingest.domain.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.emic.ingest.domain.conversation.Response.Kind;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Speech;
import org.emic.ingest.domain.transcript.Turn;

/// Which turns of a conversation answer which (Kitzinger 1994: agreement, qualification and contradiction are data).
///
/// A turn that does nothing but respond (*mm-hm*, *yeah, exactly*, `[laughs]`), and one that begins with plain agreement,
/// disagreement or qualification, answers the nearest earlier turn of another speaker that says something itself; where
/// there is none, the nearest earlier turn of another speaker.
public final class Responses {

    private static final Pattern NODDING = Pattern.compile("(?i)\\W*nod(?:s|ding)?\\b.*");

    private final Map<Integer, Response> byTurn = new HashMap<>();
    private final Set<Integer> saying = new HashSet<>();

    private Responses() {}

    /// The responses among these turns.
    ///
    /// @param turns neighbours, in order
    public static Responses of(List<Turn> turns) {
        Responses responses = new Responses();
        List<Turn> earlier = new ArrayList<>();
        for (int at = 0; at < turns.size(); at++) {
            Turn turn = turns.get(at);
            List<Turn> before = turns.subList(0, at);
            String speech = Speech.of(turn).words();
            boolean words = speech.codePoints().anyMatch(Character::isLetterOrDigit);
            Optional<Kind> only = words
                    ? Optional.of(speech).filter(ResponseWords::isMere).map(ResponseWords::kind)
                    : withoutWords(turn);
            only.or(() -> ResponseWords.opening(speech))
                    .ifPresent(kind -> answered(turn, earlier, before)
                            .ifPresent(to -> responses.byTurn.put(turn.number(), new Response(to.number(), kind))));
            if (words && only.isEmpty()) {
                responses.saying.add(turn.number());
                earlier.add(turn);
            }
        }
        return responses;
    }

    /// What a turn answers, if it does.
    public Optional<Response> of(Turn turn) {
        return Optional.ofNullable(byTurn.get(turn.number()));
    }

    /// Whether a turn has words that do more than respond.
    boolean saysSomething(Turn turn) {
        return saying.contains(turn.number());
    }

    private static Optional<Kind> withoutWords(Turn turn) {
        if (turn.annotations().stream().anyMatch(one -> one.kind() == Annotation.Kind.LAUGHTER)) {
            return Optional.of(Kind.LAUGH);
        }
        return turn.annotations().stream()
                .anyMatch(one -> NODDING.matcher(CodePoints.slice(turn.text(), one.span())).matches())
                        ? Optional.of(Kind.UNCERTAIN)
                        : Optional.empty();
    }

    private static Optional<Turn> answered(Turn turn, List<Turn> saying, List<Turn> before) {
        return nearest(turn, saying).or(() -> nearest(turn, before));
    }

    private static Optional<Turn> nearest(Turn turn, List<Turn> before) {
        for (Turn other : before.reversed()) {
            if (!other.speaker().equals(turn.speaker())) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }
}
