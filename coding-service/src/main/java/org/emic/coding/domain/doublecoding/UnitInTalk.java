package org.emic.coding.domain.doublecoding;

import java.util.List;
import org.emic.coding.domain.reading.Quote;

/// A unit with the talk around it, and nothing that anybody made of it.
public record UnitInTalk(Quote unit, List<Quote> before, List<Quote> after) {

    public UnitInTalk {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

}
