package org.emic.ingest.domain.transcript;

import java.util.List;
import java.util.stream.IntStream;

/// Which version of a transcript this is, and where each of its turns came from.
///
/// @param version from 1
/// @param origins one for each turn, in order
public record Lineage(int version, List<Origin> origins) {

    public Lineage {
        origins = List.copyOf(origins);
    }

    /// A transcript with so many turns as it was released first.
    public static Lineage first(int turns) {
        return new Lineage(1, IntStream.range(0, turns).mapToObj(turn -> new Origin(1, turn)).toList());
    }
}
