package org.emic.coding.domain.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.vectors.Sha256;

/// The codings of one passage as they are now.
///
/// @param codings in canonical order of the incidents, then by similarity, highest first, then by code and id
/// @param uncoded the passage's incidents without any
public record PassageCodings(PassageRef passage, UUID transcriptId, List<Coding> codings, List<IncidentId> uncoded) {

    public PassageCodings {
        codings = List.copyOf(codings);
        uncoded = List.copyOf(uncoded);
    }

    /// One passage's share of these codings.
    static PassageCodings of(PassagePlan plan, List<Coding> codings) {
        return among(List.of(plan), codings).getFirst();
    }

    /// All codings of an analysis, passage by passage in canonical order.
    static List<PassageCodings> among(List<PassagePlan> plans, List<Coding> codings) {
        Map<IncidentId, PassagePlan> places = new LinkedHashMap<>();
        plans.forEach(plan -> plan.incidents().forEach(incident -> places.put(incident, plan)));
        SortedMap<PassageRef, List<Coding>> shares = new TreeMap<>();
        plans.forEach(plan -> shares.put(plan.passage(), new ArrayList<>()));
        for (Coding coding : codings) {
            PassagePlan place = places.get(coding.incident());
            if (place != null) {
                shares.computeIfAbsent(place.passage(), _ -> new ArrayList<>()).add(coding);
            }
        }
        Map<IncidentId, Integer> order = new HashMap<>();
        places.keySet().forEach(incident -> order.put(incident, order.size()));
        shares.values()
                .forEach(share -> share.sort(
                        Comparator.<Coding, Integer>comparing(coding -> order.getOrDefault(coding.incident(), 0))
                                .thenComparing(Comparator.comparingDouble(Coding::similarity).reversed())
                                .thenComparing(Coding::code)
                                .thenComparing(coding -> coding.id().value())));
        return plans.stream().map(plan -> complete(plan, shares.getOrDefault(plan.passage(), List.of()))).toList();
    }

    /// Whether an incident of the passage is among these.
    boolean touches(Set<IncidentId> incidents) {
        return codings.stream().anyMatch(coding -> incidents.contains(coding.incident()))
                || uncoded.stream().anyMatch(incidents::contains);
    }

    private static PassageCodings complete(PassagePlan plan, List<Coding> codings) {
        List<IncidentId> coded = codings.stream()
                .filter(coding -> !coding.isBeside())
                .map(Coding::incident)
                .distinct()
                .toList();
        List<IncidentId> uncoded = new ArrayList<>(plan.incidents());
        uncoded.removeAll(new HashSet<>(coded));
        return new PassageCodings(plan.passage(), plan.transcriptId(), codings, uncoded);
    }

    /// SHA-256 over everything that is announced of the passage.
    public String digest() {
        StringBuilder listing = new StringBuilder();
        codings.forEach(coding -> listing.append(coding).append('\n'));
        return Sha256.of(listing.append(uncoded).toString());
    }

    /// A passage and the incidents it carries, in order, those that are not compared included.
    public record PassagePlan(PassageRef passage, UUID transcriptId, List<IncidentId> incidents) {

        public PassagePlan {
            incidents = List.copyOf(incidents);
        }

    }

}
