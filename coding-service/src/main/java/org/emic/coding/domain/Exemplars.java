package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Chooses the incidents that a code is shown by.
public final class Exemplars {

    private Exemplars() {}

    /// The nearest to the middle, one of each speaker before a second of any, and one from the edge.
    public static List<Exemplar> among(List<Incident> members, float[] centre, int most) {
        List<Exemplar> ranked = new ArrayList<>();
        Map<IncidentId, String> speaker = new HashMap<>();
        for (Incident incident : members) {
            speaker.put(incident.id(), incident.speaker());
            ranked.add(new Exemplar(incident.id(), Exemplar.Kind.TYPICAL,
                    Similarity.of(incident.vector(), centre)));
        }
        ranked.sort(Comparator.comparingDouble(Exemplar::similarity).reversed());
        int wanted = Math.min(most, ranked.size());
        List<Exemplar> chosen = new ArrayList<>();
        List<Exemplar> waiting = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        int typical = ranked.size() > most ? wanted - 1 : wanted;
        for (Exemplar exemplar : ranked) {
            String who = Objects.requireNonNull(speaker.get(exemplar.incident()));
            if (chosen.size() < typical && !heard.contains(who)) {
                chosen.add(exemplar);
                heard.add(who);
            } else {
                waiting.add(exemplar);
            }
        }
        while (chosen.size() < typical) {
            chosen.add(waiting.removeFirst());
        }
        chosen.sort(Comparator.comparingDouble(Exemplar::similarity).reversed());
        if (chosen.size() < wanted) {
            Exemplar edge = waiting.getLast();
            chosen.add(new Exemplar(edge.incident(), Exemplar.Kind.BORDERLINE, edge.similarity()));
        }
        return Collections.unmodifiableList(chosen);
    }

}
