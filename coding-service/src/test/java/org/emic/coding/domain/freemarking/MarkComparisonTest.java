package org.emic.coding.domain.freemarking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Span;
import org.emic.coding.domain.agreement.AlphaU;
import org.emic.coding.domain.agreement.Figure;
import org.emic.coding.domain.freemarking.FreeMarking.Coder;
import org.emic.coding.domain.study.StudyId;
import org.junit.jupiter.api.Test;

/// How far what two people marked agrees.
class MarkComparisonTest {

    private static final UUID TRANSCRIPT = new UUID(0, 1);
    private static final CodeId ONE = new CodeId("c-000000000001");
    private static final CodeId OTHER = new CodeId("c-000000000002");
    private static final Talk TALK = new Talk(Map.of(0, 40, 2, 60));

    private final FreeMarking marking = new FreeMarking(new StudyId(new UUID(0, 2)), 1, 1, "Ada", "", Instant.EPOCH,
            List.of(new Coder(1, "Ada", 0, true), new Coder(2, "Grace", 0, true)));

    @Test
    void equalMarksAgreeFully() {
        MarkComparison compared = compare(mark(1, ONE, 0, 3, 2, 20), mark(2, ONE, 0, 3, 2, 20));
        assertThat(compared.codes()).singleElement().satisfies(code -> {
            assertThat(value(code.alphaU())).isEqualTo(1);
            assertThat(code.marks()).containsExactly(1, 1);
        });
        assertThat(value(compared.all())).isEqualTo(1);
    }

    /// The transcript is one line: turn 2 begins at 40.
    @Test
    void marksLieOnOneLineOfTurns() {
        MarkComparison compared = compare(mark(1, ONE, 0, 30, 2, 10), mark(2, ONE, 2, 0, 2, 20));
        AlphaU line = new AlphaU(new org.emic.coding.domain.agreement.Span(0, 100));
        double expected = value(line.of(List.of(List.of(new org.emic.coding.domain.agreement.Span(30, 50)),
                List.of(new org.emic.coding.domain.agreement.Span(40, 60)))));
        assertThat(value(compared.codes().getFirst().alphaU())).isEqualTo(expected, within(1e-12));
    }

    @Test
    void theWorstCodeStandsFirstAndWhatNobodyUsedIsLeftOut() {
        MarkComparison compared = compare(mark(1, ONE, 0, 0, 0, 10), mark(2, ONE, 0, 0, 0, 10),
                mark(1, OTHER, 2, 0, 2, 10));
        assertThat(compared.codes()).extracting(MarkComparison.OfCode::code).containsExactly(OTHER, ONE);
        assertThat(compared.codes().getFirst().marks()).containsExactly(1, 0);
        assertThat(value(compared.codes().getFirst().alphaU())).isLessThan(0.1);
    }

    @Test
    void whereNobodyMarkedThereIsNoFigure() {
        assertThat(compare().all()).isInstanceOf(Figure.NotComputable.class);
    }

    private MarkComparison compare(OwnMark... marks) {
        return MarkComparison.of(marking, TALK, List.of(marks));
    }

    private static double value(Figure<Double> figure) {
        return ((Figure.Computed<Double>) figure).value();
    }

    private static OwnMark mark(int coder, CodeId code, int fromTurn, int start, int toTurn, int end) {
        return new OwnMark(1, coder, code, new Span(TRANSCRIPT, fromTurn, start, toTurn, end));
    }

}
