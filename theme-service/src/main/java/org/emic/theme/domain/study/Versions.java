package org.emic.theme.domain.study;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What exactly is complete.
///
/// @param codebook the version of the last change; 0 if there was none
/// @param passages the coded passages that are covered, in canonical order
public record Versions(int codebook, List<Covered> passages) {

    public Versions {
        passages = passages.stream()
                .sorted(Comparator.comparingInt(Covered::transcript).thenComparingInt(Covered::passage))
                .toList();
    }

    /// A passage as it was told last.
    ///
    /// @param transcript number of the transcript, from 1
    /// @param passage number of the passage in it, from 1
    /// @param version the highest that was told
    public record Covered(UUID transcriptId, int transcript, int passage, int version) {

        Place place() {
            return new Place(transcript, passage);
        }

    }

    /// Where a passage stands.
    public record Place(int transcript, int passage) {}

    /// The covered passages that are not here in their last version, in canonical order.
    ///
    /// @param here the versions of the passages that are here
    List<Covered> missing(Map<Place, Integer> here) {
        return passages.stream()
                .filter(covered -> here.getOrDefault(covered.place(), 0) < covered.version())
                .toList();
    }

    /// Whether these came after others of the same analysis, in which versions only rise.
    boolean areAfter(Versions others) {
        return sum() > others.sum();
    }

    private long sum() {
        return codebook + passages.stream().mapToLong(Covered::version).sum();
    }

    /// Whether codings have moved on since: what was complete cannot be put together any more.
    ///
    /// @param here the versions of the passages that are here
    boolean areOvertaken(Map<Place, Integer> here) {
        return passages.stream().anyMatch(covered -> here.getOrDefault(covered.place(), 0) > covered.version());
    }

}
