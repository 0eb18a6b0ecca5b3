package org.emic.ingest.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void countsWhatStandsOutsideTheBasicPlaneOnce() {
        CodePoints places = CodePoints.of("a😀b😀");
        assertThat(places.fromChars(new Span(1, 4))).isEqualTo(new Span(1, 3));
        assertThat(places.toChars(new Span(1, 4))).isEqualTo(new Span(1, 6));
        assertThatThrownBy(() -> places.toChars(new Span(1, 9))).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Property
    void goesThereAndBack(@ForAll String text) {
        CodePoints places = CodePoints.of(text);
        int points = CodePoints.length(text);
        for (int at = 0; at <= points; at++) {
            Span rest = new Span(at, points);
            Span chars = places.toChars(rest);
            assertThat(places.fromChars(chars)).isEqualTo(rest);
            assertThat(chars.in(text)).isEqualTo(CodePoints.slice(text, rest));
        }
    }
}
