package org.emic.ingest.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[in Spanish] Nadie vino. | es", "(speaking Tagalog) Wala. | tl",
            "[speaks in French] Personne. | fr", "[she answers in Arabic] لا أحد. | ar",
            "[switching to Swahili] Hakuna. | sw"})
    void readsTheLanguageFromADirectionAtTheBeginning(String turn, String tag) {
        assertThat(SpokenLanguage.of(turn, "en-GB")).contains(tag);
        assertThat(StageDirections.in(turn)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[in English] Nobody came.", "[in court] Nobody came.", "In Spanish they say so.",
            "(speaking of Spain) Nobody came.", "Nobody came. [in Spanish]"})
    void leavesOthersInTheStudysLanguage(String turn) {
        assertThat(SpokenLanguage.of(turn, "en")).isEmpty();
    }
}
