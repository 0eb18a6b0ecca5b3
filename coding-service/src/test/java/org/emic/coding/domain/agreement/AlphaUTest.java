package org.emic.coding.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.emic.coding.domain.agreement.Published.assertFigure;
import static org.emic.coding.domain.agreement.Published.assertNone;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.emic.coding.domain.agreement.Figure.Because;
import org.junit.jupiter.api.Test;

class AlphaUTest {

    private static final int STRETCH = 50_000;

    private final Span whole = new Span(0, 24L * STRETCH);
    private final AlphaU fine = new AlphaU(whole);
    private final AlphaU alpha = new AlphaU(new Span(150, 450));

    /// Krippendorff 2004, p. 254: a conversation from 150 to 450, two observers, codes c and k.
    private final List<List<Span>> c = List.of(List.of(new Span(225, 295), new Span(370, 400)),
            List.of(new Span(220, 300), new Span(355, 375), new Span(400, 420)));
    private final List<List<Span>> k = List.of(List.of(new Span(180, 240), new Span(300, 350)),
            List.of(new Span(180, 240), new Span(300, 350)));

    @Test
    void alphaUIsAsItsAuthorComputesIt() {
        assertFigure(alpha.of(c), 0.7286, 0.00005);
        assertFigure(alpha.of(k), 1, 0);
        assertFigure(alpha.ofAll(List.of(c, k)), 0.859, 0.0005);
        assertThat(alpha.observed(sections(c))).isCloseTo(0.0144, within(0.00005));
        assertThat(alpha.expected(sections(c))).isCloseTo(0.0532, within(0.00005));
        assertThat(alpha.expected(sections(k))).isCloseTo(0.0490, within(0.00005));
    }

    private List<Sections> sections(List<List<Span>> coders) {
        return coders.stream().map(marks -> Sections.of(new Span(150, 450), marks)).toList();
    }

    /// Krippendorff 1995, p. 57: four pairs of observers of a conversation of 24.
    private final List<List<List<Span>>> pairs = List.of(
            List.of(spans(2, 10, 14, 20), spans(4, 8, 15, 17)),
            List.of(spans(0, 18), spans(0, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 9, 9, 10)),
            List.of(spans(2, 8, 10, 12, 14, 18, 20, 22), spans(0, 2, 4, 8, 10, 14, 16, 18, 20, 22)),
            List.of(spans(0, 2, 2, 10, 10, 14, 14, 20, 20, 24), spans(0, 4, 4, 8, 8, 15, 15, 17, 17, 24)));

    @Test
    void observedDisagreementIsAsPublishedFirst() {
        double[] published = {0.03125, 2.26736, 0.02777, 0.38715};
        for (int pair = 0; pair < published.length; pair++) {
            assertThat(fine.observed(pairs.get(pair).stream().map(marks -> Sections.of(whole, marks)).toList()))
                    .isCloseTo(published[pair], within(0.00001));
        }
    }

    /// Measured ever more finely, alpha-U came to 0.553, -0.926, 0.679 and 0.066 in 1995. With the formula of expected
    /// disagreement of 2004, as here, the first is the same, and the others lie up to 0.015 off.
    @Test
    void alphaUOfAFineMeasureIsAsPublishedFirst() {
        assertFigure(fine.of(pairs.get(0)), 0.553, 0.0005);
        assertFigure(fine.of(pairs.get(1)), -0.926, 0.003);
        assertFigure(fine.of(pairs.get(2)), 0.679, 0.015);
        assertFigure(fine.of(pairs.get(3)), 0.066, 0.015);
    }

    private static List<Span> spans(int... bounds) {
        return IntStream.range(0, bounds.length / 2)
                .mapToObj(mark -> new Span((long) bounds[2 * mark] * STRETCH, (long) bounds[2 * mark + 1] * STRETCH))
                .toList();
    }

    /// Krippendorff 2004: two marks that meet differ by their starts and ends; a mark in a gap by its length.
    @Test
    void distancesAreAsPublished() {
        assertThat(distance(List.of(new Span(225, 295)), List.of(new Span(220, 300)))).isEqualTo(50);
        assertThat(distance(List.of(new Span(370, 400)), List.of(new Span(355, 375)))).isEqualTo(850);
        assertThat(distance(List.of(), List.of(new Span(400, 420)))).isEqualTo(400);
    }

    private static double distance(List<Span> one, List<Span> other) {
        Span conversation = new Span(150, 450);
        return Sections.of(conversation, one).distance(Sections.of(conversation, other));
    }

    @Test
    void marksOfOneCodeThatOverlapAreOne() {
        List<Span> twice = Arrays.asList(new Span(180, 220), new Span(200, 240), new Span(300, 350));

        assertFigure(alpha.of(List.of(twice, k.getFirst())), 1, 0);
    }

    @Test
    void whereNothingIsMarkedThereIsNoAlphaU() {
        assertNone(alpha.of(List.of(List.of(), List.of())), Because.NO_VARIATION);
        assertNone(alpha.of(List.of(c.getFirst())), Because.NO_OVERLAP);
        assertNone(alpha.ofAll(List.of()), Because.NO_VARIATION);
    }

    @Test
    void whatLiesOutsideOfTheConversationIsRefused() {
        assertThatThrownBy(() -> alpha.of(List.of(List.of(new Span(100, 200)), List.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(5, 5)).isInstanceOf(IllegalArgumentException.class);
    }

}
