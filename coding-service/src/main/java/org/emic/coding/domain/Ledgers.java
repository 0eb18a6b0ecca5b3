package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.emic.coding.domain.stance.Stance;

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
    static List<Nearest> nearest(List<Incident> incidents, List<Reading> readings, int number, Category category) {
        Incident incident = incidents.get(number);
        Map<Relation, List<Near>> found = new EnumMap<>(Relation.class);
        List<Integer> members = category.members();
        int end = earlier(members, number);
        for (int m = Math.max(0, end - COMPARED); m < end; m++) {
            Incident other = incidents.get(members.get(m));
            Relation relation = relation(incident, other);
            found.computeIfAbsent(relation, any -> new ArrayList<>())
                    .add(new Near(members.get(m), Similarity.of(incident.vector(), other.vector())));
        }
        Stance stance = readings.get(number).stance();
        List<Nearest> nearest = new ArrayList<>();
        found.forEach((relation, all) -> {
            all.sort(Comparator.comparingDouble(Near::similarity).reversed());
            boolean opposed = false;
            for (int n = 0; n < Math.min(HEARD, all.size()); n++) {
                Near near = all.get(n);
                boolean contrary = (n < EACH || !opposed) && stance.opposes(readings.get(near.member()).stance());
                if (n < EACH || contrary) {
                    nearest.add(new Nearest(incidents.get(near.member()).id(), near.similarity(), relation, contrary));
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

    /// @param member an incident's number
    private record Near(int member, double similarity) {}

}
