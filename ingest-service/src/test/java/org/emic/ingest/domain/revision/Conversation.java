package org.emic.ingest.domain.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.emic.ingest.domain.reading.Reads;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Turn;

/// What tests of revisions share.
final class Conversation {

    private Conversation() {}

    static List<Turn> of(String text) {
        return Reads.transcript("a.txt", text).turns();
    }

    /// Conversations as they are read, and acts that may or may not be possible in them.
    static Arbitrary<List<Turn>> conversations() {
        Arbitrary<String> words = Arbitraries.of("police", "came.", "Nobody", "[laughs]", "😀", "é", "(Applause.)",
                "to us", "[my son]", "said", "—", "who?", "\u00A0", "مرحبا", "[Person 417]");
        Arbitrary<String> turns = words.list().ofMinSize(1).ofMaxSize(8).map(list -> String.join(" ", list));
        return Combinators.combine(Arbitraries.of("Anna", "Boma", "Moderator"), turns)
                .as((speaker, text) -> speaker + ": So " + text + "\n")
                .list()
                .ofMinSize(2)
                .ofMaxSize(8)
                .map(lines -> of("Anna: First.\nBoma: Second.\n" + String.join("", lines)));
    }

    static Arbitrary<List<Act>> acts() {
        Arbitrary<Integer> turn = Arbitraries.integers().between(0, 9);
        Arbitrary<String> speaker = Arbitraries.of("Anna", "Cara", "Moderator");
        Arbitrary<Act> reword = Combinators.combine(turn, Arbitraries.of("Other words.", "One [laughs]\nTwo 😀", "So"))
                .as(Act.Reword::new);
        Arbitrary<Act> attribute = Combinators.combine(turn, speaker, Arbitraries.of(Role.class).optional())
                .as(Act.Attribute::new);
        Arbitrary<Act> split = Combinators.combine(turn, Arbitraries.integers().between(0, 30), speaker.optional())
                .as(Act.Split::new);
        Arbitrary<Act> join = turn.map(Act.Join::new);
        return Arbitraries.oneOf(reword, attribute, split, join).list().ofMinSize(1).ofMaxSize(4);
    }

    /// An incident for each turn that has something to say, so that tests need no segmentation.
    static List<Incident> incidents(List<Turn> turns) {
        List<Incident> incidents = new ArrayList<>();
        for (Turn turn : turns) {
            if (!Withdrawn.is(turn) && turn.role() != Role.MODERATOR) {
                incidents.add(new Incident(turn.number(), 0, turn.speaker(),
                        new Span(0, CodePoints.length(turn.text())), turn.text(), List.of(), OptionalInt.empty()));
            }
        }
        return incidents;
    }

    static Revision revised(Attempt outcome) {
        return switch (outcome) {
            case Attempt.Revised revised -> revised.revision();
            case Attempt.Invalid invalid -> throw new AssertionError(invalid.problems().toString());
        };
    }

    static List<String> lines(Revision revision) {
        return revision.turns().stream().map(turn -> turn.speaker() + ": " + turn.text()).toList();
    }

    static Optional<Revision> possible(Attempt outcome) {
        return outcome instanceof Attempt.Revised(Revision revision) ? Optional.of(revision) : Optional.empty();
    }
}
