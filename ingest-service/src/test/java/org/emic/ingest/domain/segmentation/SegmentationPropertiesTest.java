package org.emic.ingest.domain.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.emic.ingest.domain.reading.Reads;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.domain.transcript.Passage;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Speech;
import org.emic.ingest.domain.transcript.Transcript;
import org.emic.ingest.domain.transcript.Turn;

/// What holds for every conversation, however strange its words.
class SegmentationPropertiesTest {

    private final Segmentation segmentation = new Segmentation(Talk::sentences);

    @Provide
    Arbitrary<String> conversations() {
        return Talk.conversations();
    }

    @Property(tries = 300)
    void anIncidentIsItsTurnsTextFromStartToEnd(@ForAll("conversations") String text, @ForAll Unit unit) {
        Transcript read = Reads.transcript("a.txt", text);
        for (Incident incident : segmentation.incidents(read.turns(), unit, "en")) {
            Turn turn = read.turns().get(incident.turn());
            assertThat(CodePoints.slice(turn.text(), incident.span())).isEqualTo(incident.text());
            assertThat(turn.role()).isNotEqualTo(Role.MODERATOR);
            assertThat(incident.speaker()).isEqualTo(turn.speaker());
            assertThat(Blank.trim(incident.text())).isEqualTo(incident.text());
            assertThat(incident.annotations()).allSatisfy(one -> {
                assertThat(one.span().start()).isGreaterThan(incident.span().start());
                assertThat(one.span().end()).isLessThan(incident.span().end());
            });
        }
    }

    @Property(tries = 300)
    void incidentsComeInOrderAndDoNotOverlap(@ForAll("conversations") String text, @ForAll Unit unit) {
        Map<Integer, Incident> last = new HashMap<>();
        int turn = 0;
        for (Incident incident : segmentation.incidents(Reads.transcript("a.txt", text).turns(), unit, "en")) {
            assertThat(incident.turn()).isGreaterThanOrEqualTo(turn);
            turn = incident.turn();
            Incident before = last.put(turn, incident);
            assertThat(incident.ordinal()).isEqualTo(before == null ? 0 : before.ordinal() + 1);
            assertThat(incident.span().start()).isGreaterThanOrEqualTo(before == null ? 0 : before.span().end());
        }
    }

    @Property(tries = 300)
    void incidentsCoverAllSpeechOfATurnThatHasOne(@ForAll("conversations") String text, @ForAll Unit unit) {
        List<Turn> turns = Reads.transcript("a.txt", text).turns();
        List<Incident> incidents = segmentation.incidents(turns, unit, "en");
        for (Turn turn : turns) {
            List<Span> covered = new ArrayList<>(turn.annotations().stream().map(Annotation::span).toList());
            List<Span> mine = incidents.stream().filter(one -> one.turn() == turn.number()).map(Incident::span)
                    .toList();
            covered.addAll(mine);
            if (!mine.isEmpty()) {
                int[] points = turn.text().codePoints().toArray();
                for (int at = 0; at < points.length; at++) {
                    int place = at;
                    assertThat(Blank.is(points[at])
                            || covered.stream().anyMatch(span -> span.start() <= place && place < span.end())).isTrue();
                }
            }
        }
    }

    @Property(tries = 300)
    void aTurnIsOneIncidentWhereTurnsAreCompared(@ForAll("conversations") String text) {
        List<Turn> turns = Reads.transcript("a.txt", text).turns();
        List<Incident> incidents = segmentation.incidents(turns, Unit.TURN, "en");
        long spoken = turns.stream()
                .filter(turn -> turn.role() != Role.MODERATOR)
                .filter(turn -> Speech.of(turn).hasWord())
                .count();
        assertThat(incidents).hasSize((int) spoken);
    }

    @Property(tries = 200)
    void passagesCarryEveryTurnAndIncidentOnce(@ForAll("conversations") String text, @ForAll Unit unit) {
        List<Turn> turns = Reads.transcript("a.txt", text.repeat(9)).turns();
        List<Incident> incidents = segmentation.incidents(turns, unit, "en");
        List<Passage> passages = Passages.of(turns, incidents);
        Map<Integer, StringBuilder> carried = new HashMap<>();
        for (Passage passage : passages) {
            assertThat(passage.incidents()).hasSizeLessThanOrEqualTo(Passages.MOST_INCIDENTS);
            assertThat(passage.parts().stream().mapToInt(part -> bytes(part.text())).sum())
                    .isLessThanOrEqualTo(Passages.MOST_BYTES);
            for (Passage.Part part : passage.parts()) {
                StringBuilder so = carried.computeIfAbsent(part.turn().number(), _ -> new StringBuilder());
                assertThat(part.offset()).isEqualTo(CodePoints.length(so.toString()));
                so.append(part.text());
            }
            assertThat(passage.incidents()).allMatch(incident -> passage.parts()
                    .stream()
                    .anyMatch(part -> part.turn().number() == incident.turn()
                            && new Span(part.offset(), part.offset() + CodePoints.length(part.text()))
                                    .contains(incident.span())));
        }
        assertThat(turns).allSatisfy(turn -> assertThat(carried).hasEntrySatisfying(turn.number(),
                words -> assertThat(words.toString()).isEqualTo(turn.text())));
        assertThat(passages.stream().flatMap(passage -> passage.incidents().stream()).toList()).isEqualTo(incidents);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
