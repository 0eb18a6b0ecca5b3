package org.emic.coding.domain.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparedTextTest {

    @Test
    void leavesStageDirectionsOutAndClosesTheGap() {
        assertThat(ComparedText.of("She [sighs] went to the police.", 0, List.of(new StageDirection(4, 11))))
                .isEqualTo("She went to the police.");
    }

    @Test
    void countsPlacesFromTheBeginningOfTheTurn() {
        assertThat(ComparedText.of("They [laughs] charged her.", 40, List.of(new StageDirection(45, 53))))
                .isEqualTo("They charged her.");
    }

    @Test
    void countsCodePointsNotChars() {
        assertThat(ComparedText.of("𝒜𝒜 [x] said 😀 no", 0, List.of(new StageDirection(3, 6))))
                .isEqualTo("𝒜𝒜 said 😀 no");
    }

    @Test
    void collapsesWhiteSpaceOfAllKinds() {
        assertThat(ComparedText.of("  one\u00a0\u2003two\n\tthree ", 0, List.of())).isEqualTo("one two three");
    }

    @Test
    void isEmptyWhereNoWordIsLeft() {
        assertThat(ComparedText.of("[laughs] – …", 0, List.of(new StageDirection(0, 8)))).isEmpty();
        assertThat(ComparedText.of("", 0, List.of())).isEmpty();
    }

    @Test
    void toleratesDirectionsThatOverlapOrReachBeyondTheIncident() {
        assertThat(ComparedText.of("no [a [b] c] yes", 10,
                List.of(new StageDirection(0, 11), new StageDirection(13, 22), new StageDirection(16, 19))))
                .isEqualTo("o yes");
    }

}
