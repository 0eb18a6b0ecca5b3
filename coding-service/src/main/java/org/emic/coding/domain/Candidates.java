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

/// Ranks the phrases of a code's incidents as names for it: by its two words that most set the code apart, where words
/// that only one incident has count little; by how typical the incident is in which it was said; and by form.
final class Candidates {

    private static final int POOL = 60;
    private static final double LIKENESS_COSTS = 0.7;
    /// From so many incidents on, a word of a single one is a detail.
    private static final int FEW = 4;
    private static final double DETAIL = 0.35;
    private static final double FIRST = 0.6;
    private static final double FURTHER = 0.05;
    private static final double UNTYPICAL = 0.3;
    private static final double RARE = 0.55;
    private static final int COMFORTABLE = 6;

    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final int mostUses;
    private final Set<String> people;

    Candidates(Category category, List<Incident> incidents, List<Reading> readings, List<Term> terms,
            Set<String> people, Set<String> taken) {
        this.people = people;
        for (int member : category.members()) {
            new HashSet<>(readings.get(member).terms()).forEach(term -> uses.merge(term, 1, Integer::sum));
        }
        int size = category.members().size();
        double heaviest = 1e-9;
        for (Term term : terms) {
            boolean detail = size >= FEW && uses.getOrDefault(term.term(), 0) < 2;
            double weight = detail ? DETAIL * term.weight() : term.weight();
            weights.put(term.term(), weight);
            heaviest = Math.max(heaviest, weight);
        }
        mostUses = uses.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        double most = heaviest;
        weights.replaceAll((term, weight) -> weight / most);
        Typicality typicality = Typicality.of(category, incidents);
        for (int member : category.members()) {
            double nearness = typicality.of(member);
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
        List<Double> heaviest = new ArrayList<>();
        for (String term : new HashSet<>(candidate.phrase.terms())) {
            heaviest.add(weights.getOrDefault(term, 0.0));
        }
        heaviest.sort(Comparator.reverseOrder());
        double relevance = 0;
        for (int i = 0; i < heaviest.size(); i++) {
            relevance += heaviest.get(i) * (i == 0 ? FIRST : i == 1 ? 1 - FIRST : FURTHER);
        }
        int words = candidate.phrase.text().split("\\s+").length;
        return relevance * (RARE + (1 - RARE) * common(candidate.phrase)) * (1 + 0.25 * Math.log(candidate.count))
                * (UNTYPICAL + (1 - UNTYPICAL) * candidate.nearness)
                * form(candidate.phrase, words);
    }

    /// How many incidents have its words, from 0 to 1, on a logarithmic scale: the mean of all words, so that details cost.
    private double common(Phrase phrase) {
        double sum = 0;
        for (String term : phrase.terms()) {
            sum += Math.log1p(uses.getOrDefault(term, 0)) / Math.log1p(mostUses);
        }
        return sum / phrase.terms().size();
    }

    private static double form(Phrase phrase, int words) {
        double length = words == 1 ? 0.4 : words > COMFORTABLE ? 0.9 : 1;
        return length * switch (phrase.form()) {
            case GERUND -> 1;
            case NOUN_PHRASE -> 0.75;
            case SPAN -> 0.9;
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
            nearness = Math.max(nearness, similarity);
            count++;
        }

    }

}
