package org.emic.ingest.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.transcript.Original;
import org.emic.ingest.domain.transcript.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SidesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Speaker, Original, Translation | 2 | 1", "Speaker, Spanish, English | 2 | 1",
            "Speaker, English, Spanish | 1 | 2", "Original (Spanish), Speaker, English translation | 2 | 0",
            "Speaker, Español, English | 2 | 1", "Speaker, Text, Translated | 2 | 1",
            "Who, Source text, In English | 2 | 1"})
    void tellsTheTwoSidesOfATableByItsHeading(String heading, int text, int original) {
        assertThat(sides(heading, "en")).hasValueSatisfying(sides -> {
            assertThat(sides.text()).isEqualTo(text);
            assertThat(sides.original()).isEqualTo(original);
        });
    }

    @Test
    void takesTheStudysLanguageForTheTranslation() {
        assertThat(sides("Speaker, Spanish, English", "es-PE").orElseThrow().text()).isEqualTo(1);
        assertThat(sides("Speaker, Spanish, English", "de")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Time, Speaker, Text", "Speaker, Text, Notes", "Speaker, Translation",
            "Speaker, English, Notes"})
    void seesNoSidesInOtherTables(String heading) {
        assertThat(sides(heading, "en")).isEmpty();
    }

    @Test
    void namesARoleAndNeverAPersonAsTranslator() {
        assertThat(sides("Speaker, Original, Translated by interpreter", "en").orElseThrow().translator())
                .contains("interpreter");
        assertThat(sides("Speaker, Original, Translation (Radomir Petrusek)", "en").orElseThrow().translator())
                .isEmpty();
        assertThat(Translators.role("our community interpreter")).contains("community interpreter");
        assertThat(Translators.role("the interpreter Anna")).isEmpty();
    }

    @Test
    void joinsLabelledLinesWithTheTurnAbove() {
        List<Turn> turns = Reads.transcript("a.txt", """
                Anna: Nobody believed her.
                Original: Nadie le creyó.
                Boma: ¿Quién?
                Translation (interpreter): Who?
                Anna: The police.
                """).turns();
        assertThat(turns).extracting(Turn::text).containsExactly("Nobody believed her.", "Who?", "The police.");
        assertThat(turns).extracting(Turn::speaker).containsExactly("Anna", "Boma", "Anna");
        assertThat(turns).extracting(Turn::original).containsExactly(
                Optional.of(new Original("Nadie le creyó.", Optional.empty())),
                Optional.of(new Original("¿Quién?", Optional.of("interpreter"))), Optional.empty());
    }

    private static Optional<SideColumns> sides(String heading, String lang) {
        return SideColumns.of(Arrays.asList(heading.split(", ")), lang);
    }
}
