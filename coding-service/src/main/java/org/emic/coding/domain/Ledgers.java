package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Finds the earlier incidents of a code beside which a coding should be read (Glaser 1965, rule one: compare it with
/// the previous incidents in the same and different groups coded in the same category).
final class Ledgers {

    /// With how many of a code's earlier incidents an incident is compared at most: the latest ones.
    static final int COMPARED = 512;

    private static final int EACH = 2;

    private Ledgers() {}

    /// At most two each of the same speaker, of other speakers and of other sessions, nearest first.
    static List<Nearest> nearest(List<Incident> incidents, int number, Category category) {
        Incident incident = incidents.get(number);
        Map<Relation, List<Nearest>> found = new EnumMap<>(Relation.class);
        List<Integer> members = category.members();
        int end = earlier(members, number);
        for (int m = Math.max(0, end - COMPARED); m < end; m++) {
            Incident other = incidents.get(members.get(m));
            Relation relation = relation(incident, other);
            found.computeIfAbsent(relation, any -> new ArrayList<>())
                    .add(new Nearest(other.id(), Similarity.of(incident.vector(), other.vector()), relation));
        }
        Comparator<Nearest> nearestFirst = Comparator.comparingDouble(Nearest::similarity).reversed();
        return found.values()
                .stream()
                .flatMap(each -> each.stream().sorted(nearestFirst).limit(EACH))
                .sorted(nearestFirst)
                .toList();
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
