package org.emic.report.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class WordsTest {

    @Test
    void countsCodePointsAndNotCharacters() {
        var words = new Words("\uD83D\uDE00\uD83D\uDE00 e\u0301!");
        assertThat(words.length()).isEqualTo(6);
        assertThat(words.between(1, 4)).contains("\uD83D\uDE00 e");
        assertThat(words.between(3, 5)).contains("e\u0301");
    }

    @Test
    void hasNothingAtAPlaceThatIsNotThere() {
        var words = new Words("abc");
        assertThat(words.between(2, 4)).isEmpty();
        assertThat(words.between(-1, 2)).isEmpty();
        assertThat(words.between(2, 1)).isEmpty();
        assertThat(words.between(3, 3)).contains("");
    }

    @Property
    void cutsAsJavaDoesByOffset(@ForAll String text, @ForAll @IntRange(max = 300) int a,
            @ForAll @IntRange(max = 300) int b) {
        int length = text.codePointCount(0, text.length());
        int start = Math.min(Math.min(a, b), length);
        int end = Math.min(Math.max(a, b), length);
        assertThat(new Words(text).between(start, end)).contains(
                text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
    }

}
