package org.emic.ingest.domain.protection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpelledTest {

    private final Identifiers identifiers = new Identifiers();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"It is J-O-H-N, with an h. | J-O-H-N",
            "M as in Mary, A, R, I, A. | M as in Mary, A, R, I, A",
            "M for mother, a, r and y as in yellow, she said. | M for mother, a, r and y as in yellow",
            "my name is spelled m a r i a and | m a r i a", "You spell it Q, U, O, double R, A. | Q, U, O, double R, A",
            "It's spelt O-l-a. | O-l-a", "M, A, R, I, A, no Z. | M, A, R, I, A",
            "spelled Ö z g ü r, yes | Ö z g ü r"})
    void namesSaidLetterByLetterAreCertain(String text, String name) {
        assertThat(identifiers.in(text)).singleElement().satisfies(mark -> {
            assertThat(mark.kind()).isEqualTo(Kind.SPELLED_NAME);
            assertThat(mark.certain()).isTrue();
            assertThat(mark.span().in(text)).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"She is called J-O-E.", "It was B, O, B."})
    void shortRowsAreDoubts(String text) {
        assertThat(identifiers.in(text)).singleElement().extracting(Mark::certain).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"U-S-A", "The F-B-I and the I-O-M came.", "A, B and C", "points A, B, C, D", "H I V",
            "L-G-B-T-Q",
            "I, a teacher, agreed.", "So I, I, I said no.", "It's a T-shirt and an e-mail.", "plan B", "a, b or c",
            "vitamin C as in oranges", "What I, I a lawyer, want.", "the N-G-O as such", "e.g. x"})
    void abbreviationsAndPointsAreNoNames(String text) {
        assertThat(identifiers.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The number is A B, one two three four. | A B, one two three four",
            "it says C-0-1-X-7 there | C-0-1-X-7", "x y 1 2 3 4 | x y 1 2 3 4"})
    void numbersWithLettersSaidOneByOneAreIds(String text, String number) {
        assertThat(identifiers.in(text)).singleElement().satisfies(mark -> {
            assertThat(mark.kind()).isEqualTo(Kind.ID_NUMBER);
            assertThat(mark.span().in(text)).isEqualTo(number);
        });
    }

    @Test
    void rowsOfLettersWithoutAnEndAreReadInTime() {
        String letters = "a b, c-".repeat(50_000);
        List<Mark> marks = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> identifiers.in(letters));
        assertThat(marks).allSatisfy(mark -> assertThat(mark.span().length()).isPositive());
    }
}
