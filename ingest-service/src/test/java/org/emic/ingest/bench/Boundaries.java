package org.emic.ingest.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How well found boundaries fit those that people marked.
final class Boundaries {

    /// So many turns apart is near enough.
    private static final int NEAR = 3;

    private Boundaries() {}

    /// F1 of boundaries found within [#NEAR] turns, each of them matched once.
    static double f1(Meeting meeting, List<Integer> found) {
        Set<Integer> left = new HashSet<>(found);
        int matched = 0;
        for (int boundary : meeting.boundaries()) {
            // Going from left to right and taking the leftmost matches as many as can be.
            Optional<Integer> near = left.stream().filter(at -> Math.abs(at - boundary) <= NEAR).sorted().findFirst();
            matched += near.isPresent() ? 1 : 0;
            near.ifPresent(left::remove);
        }
        return found.isEmpty() ? 0 : 2.0 * matched / (found.size() + meeting.boundaries().size());
    }

    /// WindowDiff (Pevzner & Hearst 2002): the share of windows in which the numbers of boundaries differ. A window is as
    /// long as half of a marked stretch on average. 0 is best.
    static double windowDiff(Meeting meeting, List<Integer> found) {
        int length = meeting.last() - meeting.first() + 1;
        int window = Math.max(2, Math.round(length / (meeting.boundaries().size() + 1f) / 2));
        int wrong = 0;
        for (int from = meeting.first(); from + window <= meeting.last(); from++) {
            wrong += count(meeting.boundaries(), from, from + window) == count(found, from, from + window) ? 0 : 1;
        }
        return (double) wrong / (length - window);
    }

    private static long count(List<Integer> boundaries, int from, int to) {
        return boundaries.stream().filter(at -> at > from && at <= to).count();
    }
}
