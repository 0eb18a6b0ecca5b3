package org.emic.coding.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.emic.coding.domain.agreement.Published.assertFigure;
import static org.emic.coding.domain.agreement.Published.assertNone;

import java.util.List;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.agreement.Figure.Because;
import org.emic.coding.domain.agreement.MachineFigures.Counts;
import org.emic.coding.domain.agreement.MachineFigures.Outcome;
import org.junit.jupiter.api.Test;

class MachineFiguresTest {

    private final CodeId police = new CodeId("c-1");
    private final CodeId courts = new CodeId("c-2");

    @Test
    void sharesAreOfSuggestionsAndTheMissedOnesOfWhatHoldsInTheEnd() {
        MachineFigures figures = MachineFigures.of(List.of(new Outcome(police, Fate.ACCEPTED),
                new Outcome(police, Fate.ACCEPTED), new Outcome(police, Fate.EDITED),
                new Outcome(police, Fate.REJECTED),
                new Outcome(courts, Fate.MISSED)));

        assertThat(figures.all()).isEqualTo(new Counts(2, 1, 1, 1));
        assertThat(figures.codes()).containsExactly(entry(police, new Counts(2, 1, 1, 0)),
                entry(courts, new Counts(0, 0, 0, 1)));
        assertFigure(figures.all().shareAccepted(), 0.5, 0);
        assertFigure(figures.all().shareEdited(), 0.25, 0);
        assertFigure(figures.all().shareRejected(), 0.25, 0);
        assertFigure(figures.all().shareMissed(), 0.25, 0);
    }

    @Test
    void whatNobodyDecidedHasNoShare() {
        assertNone(MachineFigures.of(List.of()).all().shareAccepted(), Because.NONE_OF_THEM);
        assertNone(MachineFigures.of(List.of()).all().shareMissed(), Because.NONE_OF_THEM);
    }

}
