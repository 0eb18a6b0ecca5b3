package org.emic.ingest.domain.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Incident;
import org.junit.jupiter.api.Test;

/// Which incidents hold the words of those that are no more.
class InheritanceTest {

    @Test
    void theSameWordsAreInheritedByThemselvesWhereverTheyStandNow() {
        assertThat(heirs(List.of("They came.", "Nobodie asked.", "We left.", "It rained."),
                List.of("So.", "They came.", "Nobody asked.", "We left.", "It rained.")))
                .containsExactly(List.of("They came."), List.of("Nobody asked."), List.of("We left."),
                        List.of("It rained."));
    }

    @Test
    void wordsThatAreDividedAreInheritedByAllParts() {
        assertThat(heirs(List.of("It was night.", "They came, and we left."),
                List.of("It was night.", "They came.", "And we left.")))
                .containsExactly(List.of("It was night."), List.of("They came.", "And we left."));
    }

    @Test
    void wordsThatWereDeletedGoToWhatStandsBesideThem() {
        assertThat(heirs(List.of("They came.", "Uh.", "We left."), List.of("They came.", "We left.")))
                .containsExactly(List.of("They came."), List.of("They came."), List.of("We left."));
    }

    @Test
    void nothingIsInheritedWhereNothingIsLeft() {
        assertThat(heirs(List.of("They came.", "We left."), List.of())).containsExactly(List.of(), List.of());
    }

    @Property(tries = 300)
    void eachHasHeirsInOrderAndTogetherTheyAreFew(
            @ForAll @Size(max = 30) List<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 3) String> before,
            @ForAll @Size(min = 1, max = 30) List<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 3) String> now) {
        List<Incident> gone = incidents(before);
        Map<Incident, List<Incident>> heirs = Inheritance.of(gone, incidents(now));
        int pairs = 0;
        int last = 0;
        for (Incident one : gone) {
            List<Incident> its = heirs.getOrDefault(one, List.of());
            assertThat(its).isNotEmpty().isSortedAccordingTo((a, b) -> a.ordinal() - b.ordinal());
            assertThat(its.getFirst().ordinal()).isGreaterThanOrEqualTo(last);
            last = its.getLast().ordinal();
            pairs += its.size();
        }
        assertThat(pairs).isLessThanOrEqualTo(before.size() + now.size());
    }

    private static List<List<String>> heirs(List<String> before, List<String> now) {
        List<Incident> gone = incidents(before);
        Map<Incident, List<Incident>> heirs = Inheritance.of(gone, incidents(now));
        return gone.stream().map(one -> heirs.getOrDefault(one, List.of()).stream().map(Incident::text).toList())
                .toList();
    }

    private static List<Incident> incidents(List<String> texts) {
        List<Incident> incidents = new ArrayList<>();
        int at = 0;
        for (String text : texts) {
            Span span = new Span(at, at + CodePoints.length(text));
            incidents.add(new Incident(0, incidents.size(), "Anna", span, text, List.of(), OptionalInt.empty()));
            at = span.end() + 1;
        }
        return incidents;
    }
}
