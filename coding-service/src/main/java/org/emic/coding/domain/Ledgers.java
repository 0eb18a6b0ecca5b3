package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.emic.coding.domain.graph.NearestFew;
import org.emic.coding.domain.graph.Tile;
import org.emic.coding.domain.graph.Tiles;
import org.emic.coding.domain.graph.Vectors;

/// Finds the earlier incidents of a code beside which a coding should be read (Glaser 1965, rule one: compare it with
/// the previous incidents in the same and different groups coded in the same category).
final class Ledgers {

    /// With how many of a code's earlier incidents an incident is compared at most: the latest ones.
    static final int COMPARED = 512;

    private static final int EACH = 2;
    /// Among how many of the nearest an opposed one is looked for.
    private static final int HEARD = 8;

    private Ledgers() {}

    /// At most two each of the same speaker, of other speakers and of other sessions, nearest first; and of each the
    /// nearest one of opposed stance, where it is among the nearest eight.
    static List<Nearest> nearest(List<Incident> incidents, OpposedPairs opposedPairs, int number, Category category) {
        float[] vector = incidents.get(number).vector();
        List<Integer> members = category.members();
        int end = earlier(members, number);
        int first = Math.max(0, end - COMPARED);
        double[] similarity = Vectors.dots(vector,
                members.subList(first, end).stream().map(member -> incidents.get(member).vector()).toList());
        return nearest(incidents, opposedPairs, number, members, end,
                m -> Math.clamp(similarity[m - first], -1, 1));
    }

    /// The same for many incidents that carry one code.
    ///
    /// @param numbers of incidents
    static List<List<Nearest>> nearest(List<Incident> incidents, OpposedPairs opposedPairs, List<Integer> numbers,
            Category category) {
        List<Integer> members = category.members();
        Tiles tiles = new Tiles();
        members.forEach(member -> tiles.add(incidents.get(member).vector()));
        List<List<Nearest>> all = new ArrayList<>(Collections.nCopies(numbers.size(), List.of()));
        Tiles.inStretches(numbers.size(), (from, to) -> {
            Tile.Sums sums = new Tile.Sums();
            double[] similarity = new double[members.size()];
            for (int n = from; n < to; n++) {
                int number = numbers.get(n);
                int end = earlier(members, number);
                tiles.similarities(incidents.get(number).vector(), Math.max(0, end - COMPARED), end, sums, similarity);
                all.set(n, nearest(incidents, opposedPairs, number, members, end,
                        m -> Math.clamp(similarity[m], -1, 1)));
            }
        });
        return all;
    }

    /// @param end of the members before the incident
    /// @param similarity of the incident to the member at a place
    private static List<Nearest> nearest(List<Incident> incidents, OpposedPairs opposedPairs, int number,
            List<Integer> members, int end, IntToDoubleFunction similarity) {
        Incident incident = incidents.get(number);
        Map<Relation, NearestFew> found = new EnumMap<>(Relation.class);
        for (int m = Math.max(0, end - COMPARED); m < end; m++) {
            found.computeIfAbsent(relation(incident, incidents.get(members.get(m))), any -> new NearestFew(HEARD))
                    .offer(m, similarity.applyAsDouble(m));
        }
        List<Nearest> nearest = new ArrayList<>();
        found.forEach((relation, few) -> {
            boolean opposed = false;
            for (int n = 0; n < few.size(); n++) {
                int member = members.get(few.number(n));
                boolean contrary = (n < EACH || !opposed) && opposedPairs.between(number, member);
                if (n < EACH || contrary) {
                    nearest.add(new Nearest(incidents.get(member).id(), few.similarity(n), relation, contrary));
                }
                opposed |= contrary;
            }
        });
        nearest.sort(Comparator.comparingDouble(Nearest::similarity).reversed());
        return List.copyOf(nearest);
    }

    private static int earlier(List<Integer> members, int number) {
        int low = 0;
        int high = members.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (members.get(middle) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Relation relation(Incident one, Incident other) {
        if (one.transcriptNumber() != other.transcriptNumber()) {
            return Relation.OTHER_SESSION;
        }
        return one.speaker().equals(other.speaker()) ? Relation.SAME_SPEAKER : Relation.OTHER_SPEAKER;
    }

}
