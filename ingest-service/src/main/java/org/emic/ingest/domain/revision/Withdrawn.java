package org.emic.ingest.domain.revision;

import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Turn;

/// What stands where words were withdrawn. Others know a withdrawn turn by it.
public final class Withdrawn {

    /// In place of all that a turn said.
    public static final String TURN = "[turn withdrawn]";
    /// In place of some of the words of a turn.
    public static final String WORDS = "[words withdrawn]";
    /// In place of the name of a participant who withdrew.
    public static final String SPEAKER = "[withdrawn]";

    private Withdrawn() {}

    /// Whether the turn stands without its words.
    public static boolean is(Turn turn) {
        return turn.text().equals(TURN);
    }

    /// How many of the turns stand without their words.
    public static int count(List<Turn> turns) {
        return (int) turns.stream().filter(Withdrawn::is).count();
    }

    /// Whether the label stands for somebody who withdrew.
    public static boolean isSpeaker(String label) {
        return label.equals(SPEAKER);
    }

    /// The turn without its words, said by the same speaker. When it was said is not known any more.
    static Turn turn(Turn turn) {
        return turn
                .saying(TURN, List.of(new Annotation(Annotation.Kind.OTHER, new Span(0, CodePoints.length(TURN)))))
                .at(Optional.empty());
    }

    /// The turn without its words, said by nobody.
    static Turn speaker(Turn turn) {
        return turn(turn).by(SPEAKER, Role.UNATTRIBUTED);
    }
}
