package org.emic.coding.domain.freemarking;

import java.util.Map;
import java.util.TreeMap;
import org.emic.coding.domain.agreement.Span;

/// A transcript as one line of code points, turn after turn.
public final class Talk {

    private final Map<Integer, Long> begins = new TreeMap<>();
    private final long length;

    /// @param turns how long each turn is in code points
    public Talk(Map<Integer, Integer> turns) {
        long at = 0;
        for (Map.Entry<Integer, Integer> turn : new TreeMap<>(turns).entrySet()) {
            begins.put(turn.getKey(), at);
            at += turn.getValue();
        }
        this.length = at;
    }

    /// In code points.
    public long length() {
        return length;
    }

    /// From where to where a mark goes.
    Span of(org.emic.coding.domain.Span mark) {
        return new Span(begin(mark.fromTurn()) + mark.start(), begin(mark.toTurn()) + mark.end());
    }

    private long begin(int turn) {
        return begins.getOrDefault(turn, 0L);
    }

}
