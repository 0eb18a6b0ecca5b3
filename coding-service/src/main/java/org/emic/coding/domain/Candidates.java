package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Ranks the phrases of a code's incidents as names for it.
final class Candidates {

    private static final int POOL = 60;
    private static final double LIKENESS_COSTS = 0.5;

    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Set<String> people;

    Candidates(Category category, List<Incident> incidents, List<Reading> readings, List<Term> terms,
            Set<String> people, Set<String> taken) {
        this.people = people;
        double heaviest = terms.isEmpty() ? 1 : Math.max(terms.getFirst().weight(), 1e-9);
        terms.forEach(term -> weights.put(term.term(), term.weight() / heaviest));
        for (int member : category.members()) {
            double nearness = Similarity.of(incidents.get(member).vector(), category.centre());
            for (Phrase phrase : readings.get(member).phrases()) {
                String name = phrase.text().toLowerCase(Locale.ROOT);
                if (!taken.contains(name) && acceptable(phrase)) {
                    candidates.computeIfAbsent(name, any -> new Candidate(phrase)).heard(nearness);
                }
            }
        }
        candidates.values().forEach(candidate -> candidate.worth = worth(candidate));
    }

    private boolean acceptable(Phrase phrase) {
        if (phrase.terms().isEmpty()) {
            return false;
        }
        for (String word : phrase.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (people.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// The best candidates, each chosen for its own worth less its likeness to those chosen before it (maximal marginal
    /// relevance: Carbonell & Goldstein 1998).
    List<CandidateLabel> ranked(int wanted) {
        List<Candidate> pool = new ArrayList<>(candidates.values());
        pool.sort(Comparator.comparingDouble((Candidate candidate) -> candidate.worth).reversed());
        List<Candidate> open = new ArrayList<>(pool.subList(0, Math.min(pool.size(), POOL)));
        List<Candidate> chosen = new ArrayList<>();
        while (chosen.size() < wanted && !open.isEmpty()) {
            Candidate best = open.getFirst();
            double highest = Double.NEGATIVE_INFINITY;
            for (Candidate candidate : open) {
                double value = candidate.worth * (1 - LIKENESS_COSTS * likeness(candidate, chosen));
                if (value > highest) {
                    best = candidate;
                    highest = value;
                }
            }
            chosen.add(best);
            open.remove(best);
        }
        return chosen.stream()
                .map(candidate -> new CandidateLabel(candidate.phrase.text(),
                        candidate.phrase.verbatim() ? Origin.IN_VIVO : Origin.CONSTRUCTED, candidate.worth))
                .toList();
    }

    private double worth(Candidate candidate) {
        double relevance = 0;
        for (String term : new HashSet<>(candidate.phrase.terms())) {
            relevance += weights.getOrDefault(term, 0.0);
        }
        int words = candidate.phrase.text().split("\\s+").length;
        double nearness = Math.max(0, candidate.nearness / candidate.count);
        return relevance / Math.sqrt(Math.max(2, words)) * (1 + 0.25 * Math.log(candidate.count)) * nearness
                * form(candidate.phrase, words);
    }

    private static double form(Phrase phrase, int words) {
        double single = words == 1 ? 0.4 : 1;
        return single * switch (phrase.form()) {
            case GERUND -> 1;
            case NOUN_PHRASE -> 0.85;
            case SPAN -> 0.8;
        };
    }

    private static double likeness(Candidate candidate, List<Candidate> chosen) {
        double most = 0;
        Set<String> its = new HashSet<>(candidate.phrase.terms());
        for (Candidate other : chosen) {
            Set<String> both = new HashSet<>(its);
            both.retainAll(other.phrase.terms());
            Set<String> any = new HashSet<>(its);
            any.addAll(other.phrase.terms());
            most = Math.max(most, any.isEmpty() ? 0 : (double) both.size() / any.size());
        }
        return most;
    }

    private static final class Candidate {

        private final Phrase phrase;
        private double nearness;
        private int count;
        private double worth;

        Candidate(Phrase phrase) {
            this.phrase = phrase;
        }

        void heard(double similarity) {
            nearness += similarity;
            count++;
        }

    }

}
