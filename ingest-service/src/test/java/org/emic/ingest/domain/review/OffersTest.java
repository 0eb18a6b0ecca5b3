package org.emic.ingest.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"She was nineteen. | She was in her teens.",
            "A young lady, twenty-two, came. | A young lady, in their twenties, came.",
            "He was 45 when they took him. | He was in his forties when they took him.",
            "A girl of fourteen. | A girl in their teens.", "A 9-year-old boy. | A very young boy.",
            "It was on 4 May 2019. | It was in 2019.", "He left in March 2019. | He left in 2019.",
            "It was in 2019. | It was some years ago.", "They came on Thursday. | They came one day.",
            "We live in March. | We live that year.", "She is from Caño Garcita. | She is from a city.",
            "She waited fourteen months. | She waited some months.",
            "Five of them slept there. | Five of them slept there."})
    void offersLessExactWordsForDetails(String passage, String taken) {
        assertThat(Offers.taken(passage)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"I work with the police.", "At two in the morning.", "One of them said so.", "It was the only one."})
    void offersNothingForWhatTellsNothing(String passage) {
        assertThat(Offers.in(passage)).isEmpty();
    }

    @Test
    void placesAreThoseOfTheDetails() {
        assertThat(Offers.in("She was nineteen, from Quorra.")).extracting(Offer::words)
                .containsExactly("nineteen", "Quorra");
        assertThat(Offers.in("from Quorra")).singleElement()
                .satisfies(offer -> assertThat(offer.instead()).contains("a village", "another country"));
    }
}
