package org.emic.coding.domain.reading;

import java.util.List;

/// Some of many.
///
/// @param from place of the first, from 0
/// @param total how many there are in all
public record Slice<T>(List<T> items, int from, int total) {

    public Slice {
        items = List.copyOf(items);
    }

    /// The place after the last of these.
    public int until() {
        return from + items.size();
    }

    /// Whether there are more after these.
    public boolean hasMore() {
        return until() < total;
    }

}
