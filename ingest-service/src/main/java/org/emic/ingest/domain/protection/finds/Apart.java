package org.emic.ingest.domain.protection.finds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.emic.ingest.domain.text.Span;

/// Marks of one text that do not overlap: who comes first stays.
public final class Apart {

    private final TreeMap<Integer, Mark> byStart = new TreeMap<>();

    /// Takes a mark, unless it is empty or overlaps one that is there; answers whether it was taken.
    public boolean add(Mark mark) {
        boolean taken = mark.span().length() > 0 && isFree(mark.span());
        if (taken) {
            byStart.put(mark.span().start(), mark);
        }
        return taken;
    }

    private boolean isFree(Span span) {
        Map.Entry<Integer, Mark> before = byStart.lowerEntry(span.end());
        return before == null || before.getValue().span().end() <= span.start();
    }

    /// All marks, by place.
    public List<Mark> inOrder() {
        return new ArrayList<>(byStart.values());
    }
}
