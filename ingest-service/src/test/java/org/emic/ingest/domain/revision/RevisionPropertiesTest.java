package org.emic.ingest.domain.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.domain.transcript.Lineage;
import org.emic.ingest.domain.transcript.Sha256;
import org.emic.ingest.domain.transcript.Turn;

/// What holds whatever people do to a transcript, one version after the other.
class RevisionPropertiesTest {

    private static final Sha256 DOCUMENT = Sha256.of("x");

    @Provide
    Arbitrary<List<Turn>> conversations() {
        return Conversation.conversations();
    }

    @Provide
    Arbitrary<List<List<Act>>> corrections() {
        return Conversation.acts().list().ofMinSize(1).ofMaxSize(6);
    }

    @Property(tries = 500)
    void anIdStandsForTheSameWordsOfTheSameSpeakerInAllVersions(@ForAll("conversations") List<Turn> first,
            @ForAll("corrections") List<List<Act>> corrections) {
        List<Turn> turns = first;
        Lineage lineage = Lineage.first(first.size());
        Map<String, String> words = new HashMap<>();
        for (List<Act> acts : corrections) {
            Optional<Revision> revision = Conversation.possible(Correction.of(turns, acts, "Person 417"::equals));
            if (revision.isPresent()) {
                lineage = revision.get().lineage(lineage);
                turns = revision.get().turns();
            }
            for (Incident incident : Conversation.incidents(turns)) {
                String said = incident.speaker() + ": " + incident.text();
                assertThat(words.merge(id(lineage, incident), said, (before, _) -> before)).isEqualTo(said);
            }
            assertThat(lineage.origins()).hasSameSizeAs(turns).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 500)
    void everyIncidentOfTheVersionBeforeStaysOrIsListed(@ForAll("conversations") List<Turn> turns,
            @ForAll("corrections") List<List<Act>> corrections) {
        Conversation.possible(Correction.of(turns, corrections.getFirst(), _ -> false)).ifPresent(revision -> {
            List<Incident> before = Conversation.incidents(turns);
            Lineage first = Lineage.first(turns.size());
            Lineage second = revision.lineage(first);
            Succession succession = new Succession(revision, before);
            List<Incident> now = succession.incidents(Conversation.incidents(revision.turns()));
            List<String> ids = now.stream().map(incident -> id(second, incident)).toList();
            List<Succession.Gone> gone = succession.gone(one -> id(first, one), now, one -> id(second, one));
            assertThat(before).allSatisfy(incident -> assertThat(ids.contains(id(first, incident)))
                    .isNotEqualTo(gone.stream().anyMatch(one -> one.incident().equals(id(first, incident)))));
            assertThat(gone).allSatisfy(one -> assertThat(ids).containsAll(one.now()));
            assertThat(ids).doesNotHaveDuplicates();
        });
    }

    @Property(tries = 500)
    void allWordsAreAccountedForInTheirOrder(@ForAll("conversations") List<Turn> turns,
            @ForAll("corrections") List<List<Act>> corrections) {
        List<Act> acts = corrections.getFirst();
        Conversation.possible(Correction.of(turns, acts, _ -> false)).ifPresent(revision -> {
            String expected = turns.stream()
                    .map(turn -> acts.stream()
                            .filter(act -> act.turn() == turn.number() && act instanceof Act.Reword)
                            .map(act -> ((Act.Reword) act).text())
                            .findFirst()
                            .orElse(turn.text()))
                    .collect(Collectors.joining());
            assertThat(letters(revision.turns().stream().map(Turn::text).collect(Collectors.joining())))
                    .isEqualTo(letters(expected));
        });
    }

    @Property(tries = 500)
    void annotationsStandInOrderAndApartWithinTheText(@ForAll("conversations") List<Turn> turns,
            @ForAll("corrections") List<List<Act>> corrections) {
        Conversation.possible(Correction.of(turns, corrections.getFirst(), "Person 417"::equals))
                .ifPresent(revision -> assertThat(revision.turns()).allSatisfy(turn -> {
                    int at = 0;
                    for (Annotation annotation : turn.annotations()) {
                        assertThat(annotation.span().start()).isGreaterThanOrEqualTo(at);
                        at = annotation.span().end();
                    }
                    assertThat(at).isLessThanOrEqualTo(CodePoints.length(turn.text()));
                }));
    }

    @Property(tries = 300)
    void nothingOfASpeakerWhoWithdrewIsLeft(@ForAll("conversations") List<Turn> turns) {
        Revision revision = Withdrawal.ofSpeaker(turns, "Anna"::equals);
        for (int i = 0; i < turns.size(); i++) {
            Turn now = revision.turns().get(i);
            if (turns.get(i).speaker().equals("Anna")) {
                assertThat(now.text() + now.speaker()).isEqualTo(Withdrawn.TURN + Withdrawn.SPEAKER);
            } else {
                assertThat(now).isEqualTo(turns.get(i));
            }
        }
    }

    private static String id(Lineage lineage, Incident incident) {
        return lineage.origins().get(incident.turn()).incidentId(DOCUMENT, incident.ordinal());
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(point -> !Blank.is(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
