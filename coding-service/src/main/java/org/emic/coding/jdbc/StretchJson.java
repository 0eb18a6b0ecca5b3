package org.emic.coding.jdbc;

import org.emic.coding.domain.Anchor;
import org.emic.coding.domain.Mark;
import org.emic.coding.domain.Span;
import org.emic.coding.domain.Stretch;

/// A marked stretch as it is stored in `coding.stretch`.
record StretchJson(MarkJson mark, Span span) {

    static StretchJson of(Stretch stretch) {
        Mark mark = stretch.mark();
        return new StretchJson(new MarkJson(new Held(mark.from().value()), mark.start(), new Held(mark.to().value()),
                mark.end()), stretch.span());
    }

    Stretch read(boolean beside) {
        return new Stretch(
                new Mark(Anchor.of(mark.from().value()), mark.start(), Anchor.of(mark.to().value()), mark.end()), span,
                beside);
    }

    record MarkJson(Held from, int start, Held to, int end) {}

    /// By an incident, or a turn without any.
    record Held(String value) {}

}
