package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How typical each incident of a code is, by its rank in nearness to the code's middle: 1 for the nearest, towards 0 for
/// the farthest.
record Typicality(Map<Integer, Double> shares) {

    static Typicality of(Category category, List<Incident> incidents) {
        Map<Integer, Double> similarity = new HashMap<>();
        for (int member : category.members()) {
            similarity.put(member, Similarity.of(incidents.get(member).vector(), category.centre()));
        }
        List<Integer> ranked = new ArrayList<>(category.members());
        ranked.sort(Comparator.comparingDouble((Integer member) -> similarity.getOrDefault(member, 0.0)).reversed());
        Map<Integer, Double> shares = new HashMap<>();
        for (int rank = 0; rank < ranked.size(); rank++) {
            shares.put(ranked.get(rank), 1 - (double) rank / ranked.size());
        }
        return new Typicality(shares);
    }

    double of(int member) {
        return shares.getOrDefault(member, 0.0);
    }

}
