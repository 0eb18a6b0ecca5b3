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
import java.util.function.ToDoubleFunction;

/// Ranks the phrases of a code's incidents as names for it: by how near what their words stand for is to what sets the
/// code apart; by the two words that set it apart most, where words that only one incident has count little; and by form.
final class Candidates {

    private static final int POOL = 60;
    private static final double LIKENESS_COSTS = 0.7;
    /// From so many incidents on, a word of a single one is a detail.
    private static final int FEW = 4;
    private static final double DETAIL = 0.35;
    private static final double FIRST = 0.6;
    private static final double FURTHER = 0.05;
    private static final double UNDISTINCTIVE = 0.5;
    private static final double FAR = 0.01;
    private static final int COMFORTABLE = 6;

    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Set<String> people;

    /// @param nearness of a phrase's words to what sets the code apart, at most 1
    Candidates(Category category, List<Reading> readings, List<Term> terms, ToDoubleFunction<List<String>> nearness,
            Set<String> people, Set<String> taken) {
        this.people = people;
        weigh(terms, category, readings);
        for (int member : category.members()) {
            for (Phrase phrase : readings.get(member).phrases()) {
                String name = phrase.text().toLowerCase(Locale.ROOT);
                if (!taken.contains(name) && !candidates.containsKey(name) && acceptable(phrase)) {
                    candidates.put(name, new Candidate(phrase, worth(phrase, nearness)));
                }
            }
        }
    }

    private void weigh(List<Term> terms, Category category, List<Reading> readings) {
        Map<String, Integer> uses = new HashMap<>();
        for (int member : category.members()) {
            new HashSet<>(readings.get(member).terms()).forEach(term -> uses.merge(term, 1, Integer::sum));
        }
        double heaviest = 1e-9;
        for (Term term : terms) {
            boolean detail = category.members().size() >= FEW && uses.getOrDefault(term.term(), 0) < 2;
            double weight = detail ? DETAIL * term.weight() : term.weight();
            weights.put(term.term(), weight);
            heaviest = Math.max(heaviest, weight);
        }
        double most = heaviest;
        weights.replaceAll((term, weight) -> weight / most);
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
        pool.sort(Comparator.comparingDouble(Candidate::worth).reversed());
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

    private double worth(Phrase phrase, ToDoubleFunction<List<String>> nearness) {
        return Math.max(FAR, nearness.applyAsDouble(phrase.terms()))
                * (UNDISTINCTIVE + (1 - UNDISTINCTIVE) * distinctiveness(phrase))
                * form(phrase);
    }

    private double distinctiveness(Phrase phrase) {
        List<Double> heaviest = new ArrayList<>();
        for (String term : new HashSet<>(phrase.terms())) {
            heaviest.add(weights.getOrDefault(term, 0.0));
        }
        heaviest.sort(Comparator.reverseOrder());
        double sum = 0;
        for (int i = 0; i < heaviest.size(); i++) {
            sum += heaviest.get(i) * (i == 0 ? FIRST : i == 1 ? 1 - FIRST : FURTHER);
        }
        return sum;
    }

    private static double form(Phrase phrase) {
        int words = phrase.text().split("\\s+").length;
        double length = words == 1 ? 0.4 : words > COMFORTABLE ? 0.9 : 1;
        return length * switch (phrase.form()) {
            case GERUND -> 1;
            case NOUN_PHRASE -> 0.8;
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

    private record Candidate(Phrase phrase, double worth) {}

}
