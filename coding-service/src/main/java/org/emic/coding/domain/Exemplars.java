package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Chooses the incidents that a code is shown by.
public final class Exemplars {

    private static final Comparator<Ranked> NEAREST_FIRST = Comparator.comparingDouble(Ranked::similarity).reversed();

    private Exemplars() {}

    /// The nearest to the middle, one of each speaker before a second of any, and one from the edge.
    public static List<Exemplar> among(List<Incident> members, float[] centre, int most) {
        List<Ranked> ranked = new ArrayList<>(members.size());
        for (Incident incident : members) {
            ranked.add(new Ranked(incident, Similarity.of(incident.vector(), centre)));
        }
        ranked.sort(NEAREST_FIRST);
        int wanted = Math.min(most, ranked.size());
        List<Ranked> chosen = new ArrayList<>();
        List<Ranked> waiting = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        int typical = ranked.size() > most ? wanted - 1 : wanted;
        for (Ranked each : ranked) {
            if (chosen.size() < typical && !heard.contains(each.incident().speaker())) {
                chosen.add(each);
                heard.add(each.incident().speaker());
            } else {
                waiting.add(each);
            }
        }
        int further = typical - chosen.size();
        chosen.addAll(waiting.subList(0, further));
        chosen.sort(NEAREST_FIRST);
        List<Exemplar> exemplars = new ArrayList<>();
        chosen.forEach(each -> exemplars.add(each.as(Exemplar.Kind.TYPICAL)));
        if (chosen.size() < wanted) {
            exemplars.add(waiting.getLast().as(Exemplar.Kind.BORDERLINE));
        }
        return Collections.unmodifiableList(exemplars);
    }

    private record Ranked(Incident incident, double similarity) {

        Exemplar as(Exemplar.Kind kind) {
            return new Exemplar(incident.id(), kind, similarity);
        }

    }

}
