package org.emic.ingest.domain.protection.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.emic.ingest.domain.protection.finds.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names that are told by the words beside them, whatever the recogniser makes of them.
class CuesTest {

    private static final Cues CUES = new Cues(WordLists.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PERSON | wanjiru   | i told her about my cousin wanjiru who lived there
            PERSON | Tamsir    | and then his brother, Tamsir, left
            PERSON | scarface  | they call him scarface in town
            PERSON | Law       | Judge Law said no
            PERSON | White     | so Inspector White came
            PLACE  | ejisu     | a village near kumasi it is called ejisu
            PLACE  | Hope      | a small town called Hope
            PERSON | Patel     | my boss Dr Patel did not
            """)
    void areFound(Kind kind, String name, String text) {
        assertThat(CUES.in(text)).singleElement().satisfies(mark -> {
            assertThat(mark.span().in(text)).isEqualTo(name);
            assertThat(mark.kind()).isEqualTo(kind);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"my cousin who lived there", "my sister didn't come", "my brother uh he left",
            "call me back",
            "they called him names", "it is called justice", "a place called home", "the judge said no",
            "Judge of the court", "my son's school", "my friend and I", "my sister, I think, left",
            "my brother I've not seen"})
    void areNotMadeUp(String text) {
        assertThat(CUES.in(text)).isEmpty();
    }
}
