package org.emic.theme.domain.code;

import java.util.Comparator;

/// Where something stands in the study: the order of first appearance.
///
/// @param transcript number of the transcript, from 1
/// @param turn number of the turn in it, from 0
/// @param start code points into the turn's text
public record Place(int transcript, int turn, int start) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::transcript)
            .thenComparingInt(Place::turn)
            .thenComparingInt(Place::start);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

}
