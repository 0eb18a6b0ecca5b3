package org.emic.coding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {

    @ParameterizedTest
    @ValueSource(strings = {"[Person 417]", "[Place 286]", "[Linden]", "[Ines Brandt]", "[Ana de Souza]", "[P3]",
            "[phone number]", "[IP address]", "[E-mail address]", "[date of birth]", "[spelled-out name]",
            "[place by a river]", "[Zoë]"})
    void standForNamesAndNumbers(String text) {
        assertThat(Pseudonyms.is(text)).isTrue();
        assertThat(Pseudonyms.without("with " + text + " there")).isEqualTo("with   there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[my son]", "[My son]", "[teenage]", "[Being treated for a broken foot]", "[It will]",
            "[people]", "[placed]", "[the question]", "[]", "Linden", "[Linden", "[Senior administration official]"})
    void areNotWhatATranscriberAdded(String text) {
        assertThat(Pseudonyms.is(text)).isFalse();
        assertThat(Pseudonyms.without(text)).isEqualTo(text);
    }

}
