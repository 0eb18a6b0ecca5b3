package org.emic.coding.domain.deductive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private final Spelling spelling = new Spelling(
            List.of("the police came", "the court waited", "the children", "die Polizei kam"));

    @Test
    void formsOfAWordAreAlike() {
        assertThat(spelling.of("reporting").cosine(spelling.of("reported"))).isGreaterThan(0.3);
        assertThat(spelling.of("reporting").cosine(spelling.of("court"))).isZero();
    }

    @Test
    void aTextIsFullyLikeItself() {
        assertThat(spelling.of("The court, waiting").cosine(spelling.of("the COURT waiting"))).isCloseTo(1,
                within(1e-12));
    }

    @Test
    void rareWordsSayMoreThanCommonOnes() {
        double sharedRare = spelling.of("the police").cosine(spelling.of("police"));
        double sharedCommon = spelling.of("the police").cosine(spelling.of("the"));

        assertThat(sharedRare).isGreaterThan(sharedCommon);
    }

    @Test
    void whatHasNoWordsIsLikeNothing() {
        assertThat(spelling.of("...").cosine(spelling.of("..."))).isZero();
    }

}
