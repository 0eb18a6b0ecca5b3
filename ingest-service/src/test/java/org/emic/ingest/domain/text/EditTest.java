package org.emic.ingest.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditTest {

    /// `abcdefghij` became `abXYZefghK`.
    private static final List<Edit> EDITS = List.of(new Edit(new Span(2, 4), new Span(2, 5)),
            new Edit(new Span(8, 10), new Span(9, 10)));

    @Test
    void whatStandsBesideEditsMovesWithThem() {
        assertThat(Edit.moved(new Span(0, 2), EDITS)).isEqualTo(new Span(0, 2));
        assertThat(Edit.moved(new Span(4, 8), EDITS)).isEqualTo(new Span(5, 9));
        assertThat(Edit.moved(new Span(0, 10), EDITS)).isEqualTo(new Span(0, 10));
    }

    @Test
    void anEdgeWithinAnEditGoesToItsEdge() {
        assertThat(Edit.moved(new Span(3, 9), EDITS)).isEqualTo(new Span(2, 10));
        assertThat(Edit.moved(new Span(2, 4), EDITS)).isEqualTo(new Span(2, 5));
    }
}
