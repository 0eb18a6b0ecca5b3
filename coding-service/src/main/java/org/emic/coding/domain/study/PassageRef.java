package org.emic.coding.domain.study;

import java.util.Comparator;

/// Names a passage of a study.
///
/// @param transcript the transcript's number, from 1
/// @param passage from 1
public record PassageRef(int transcript, int passage) implements Comparable<PassageRef> {

    private static final Comparator<PassageRef> CANONICAL = Comparator.comparingInt(PassageRef::transcript)
            .thenComparingInt(PassageRef::passage);

    @Override
    public int compareTo(PassageRef other) {
        return CANONICAL.compare(this, other);
    }

}
