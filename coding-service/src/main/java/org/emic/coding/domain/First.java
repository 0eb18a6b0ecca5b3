package org.emic.coding.domain;

import java.util.Comparator;

/// Where a code's first incident stands.
///
/// @param transcriptNumber from 1
/// @param turn from 0
/// @param start code points into the turn's text
public record First(int transcriptNumber, int turn, int start) implements Comparable<First> {

    private static final Comparator<First> CANONICAL = Comparator.comparingInt(First::transcriptNumber)
            .thenComparingInt(First::turn)
            .thenComparingInt(First::start);

    @Override
    public int compareTo(First other) {
        return CANONICAL.compare(this, other);
    }

}
