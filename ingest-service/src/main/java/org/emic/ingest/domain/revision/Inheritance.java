package org.emic.ingest.domain.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.transcript.Incident;

/// Finds which incidents hold the words of those that are no more. Both are in the order of the talk, so that words that
/// come once before and once now are the same ones, as in Bram Cohen's *patience diff*; in the stretches between these,
/// places are compared in proportion. What was deleted goes to what stands beside it.
///
/// However long a turn is, there are no more pairs than incidents before and now together, and one for each at the least.
final class Inheritance {

    private final List<Incident> before;
    private final List<Incident> now;
    private final Map<Incident, List<Incident>> heirs = new HashMap<>();

    private Inheritance(List<Incident> before, List<Incident> now) {
        this.before = before;
        this.now = now;
    }

    /// An incident before and the one that has the same words now, by their places in the lists.
    private record Same(int before, int now) {}

    /// For each incident before those that hold its words now, in order; none only where there are none at all.
    ///
    /// @param before all incidents of turns whose words were rearranged, in order
    /// @param now all incidents of what these turns became, in order
    static Map<Incident, List<Incident>> of(List<Incident> before, List<Incident> now) {
        Inheritance inheritance = new Inheritance(before, now);
        inheritance.find();
        return inheritance.heirs;
    }

    private void find() {
        int from = 0;
        int fromNow = 0;
        for (Same same : inOrder(same())) {
            stretch(from, same.before(), fromNow, same.now());
            heirs.put(before.get(same.before()), List.of(now.get(same.now())));
            from = same.before() + 1;
            fromNow = same.now() + 1;
        }
        stretch(from, before.size(), fromNow, now.size());
    }

    private List<Same> same() {
        Map<String, Integer> places = once(now);
        Map<String, Integer> placesBefore = once(before);
        List<Same> same = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            String words = before.get(i).text();
            if (placesBefore.getOrDefault(words, -1) == i && places.getOrDefault(words, -1) >= 0) {
                same.add(new Same(i, places.getOrDefault(words, -1)));
            }
        }
        return same;
    }

    /// Where words stand that come once; below zero for those that come again.
    private static Map<String, Integer> once(List<Incident> incidents) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < incidents.size(); i++) {
            places.merge(incidents.get(i).text(), i, (_, _) -> -1);
        }
        return places;
    }

    /// The most of these that keep their order now: a longest increasing subsequence.
    private static List<Same> inOrder(List<Same> same) {
        int[] previous = new int[same.size()];
        List<Integer> last = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < same.size(); i++) {
            int length = -Collections.binarySearch(places, same.get(i).now()) - 1;
            previous[i] = length == 0 ? -1 : last.get(length - 1);
            if (length == last.size()) {
                last.add(i);
                places.add(same.get(i).now());
            } else {
                last.set(length, i);
                places.set(length, same.get(i).now());
            }
        }
        Deque<Same> run = new ArrayDeque<>();
        for (int i = last.isEmpty() ? -1 : last.getLast(); i >= 0; i = previous[i]) {
            run.addFirst(same.get(i));
        }
        return List.copyOf(run);
    }

    private void stretch(int from, int to, int fromNow, int toNow) {
        if (fromNow == toNow) {
            List<Incident> beside = now.isEmpty() ? List.of() : List.of(now.get(Math.max(0, fromNow - 1)));
            before.subList(from, to).forEach(incident -> heirs.put(incident, beside));
            return;
        }
        long[] borders = borders(before.subList(from, to));
        long[] bordersNow = borders(now.subList(fromNow, toNow));
        long length = borders[borders.length - 1];
        long lengthNow = bordersNow[bordersNow.length - 1];
        int first = 0;
        for (int i = 0; i < to - from; i++) {
            while (bordersNow[first + 1] * length <= borders[i] * lengthNow) {
                first++;
            }
            int next = first;
            while (next < toNow - fromNow && bordersNow[next] * length < borders[i + 1] * lengthNow) {
                next++;
            }
            heirs.put(before.get(from + i), List.copyOf(now.subList(fromNow + first, fromNow + next)));
        }
    }

    /// Where each begins if they stand without gaps, in code points, and where the last one ends.
    private static long[] borders(List<Incident> incidents) {
        long[] borders = new long[incidents.size() + 1];
        for (int i = 0; i < incidents.size(); i++) {
            borders[i + 1] = borders[i] + CodePoints.length(incidents.get(i).text());
        }
        return borders;
    }
}
