package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Names codes from what their incidents say: phrases found by part of speech, ranked by how near they are to what sets
/// the code apart and by how distinctive their words are, and kept unlike one another.
final class Naming {

    private static final int TERMS = 12;
    private static final int WORDS_OF_A_SPAN = 7;

    private final Parameters parameters;
    private final Set<String> reserved;

    /// @param reserved names that no code is given, in lower case
    Naming(Parameters parameters, Set<String> reserved) {
        this.parameters = parameters;
        this.reserved = reserved;
    }

    /// Names for all codes, no two alike; where two want the same, the earlier code has it.
    ///
    /// @param people the parts of speakers' names
    Map<CodeId, Name> nameAll(List<Category> categories, List<Incident> incidents, List<Reading> readings,
            Set<String> people) {
        if (categories.isEmpty()) {
            return Map.of();
        }
        TermWeights weights = new TermWeights(categories, readings, people);
        WordVectors words = WordVectors.of(incidents, readings);
        Set<String> taken = new HashSet<>(reserved);
        Map<CodeId, Name> names = new LinkedHashMap<>();
        for (Category category : categories) {
            List<Term> terms = weights.of(category, incidents, readings);
            float[] contrast = words.contrast(category, incidents);
            names.put(category.id(), name(category, incidents, readings, terms,
                    phrase -> words.similarity(phrase, contrast), people, taken));
        }
        return names;
    }

    /// A name for a code that was founded between checkpoints; the others keep theirs.
    Name nameOne(Category category, List<Incident> incidents, List<Reading> readings, Set<String> people,
            Collection<Name> others) {
        Set<String> taken = new HashSet<>(reserved);
        others.forEach(other -> taken.add(other.label().toLowerCase(Locale.ROOT)));
        List<Term> terms = new TermWeights(List.of(category), readings, people).of(category, incidents, readings);
        return name(category, incidents, readings, terms, any -> 1, people, taken);
    }

    private Name name(Category category, List<Incident> incidents, List<Reading> readings, List<Term> terms,
            ToDoubleFunction<List<String>> nearness, Set<String> people, Set<String> taken) {
        List<CandidateLabel> candidates = new ArrayList<>(
                new Candidates(category, readings, terms, nearness, people, taken).ranked(parameters.labels()));
        candidates.add(span(category, incidents, people));
        CandidateLabel chosen = candidates.stream()
                .filter(candidate -> !taken.contains(candidate.label().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> numbered(candidates.getFirst(), taken));
        taken.add(chosen.label().toLowerCase(Locale.ROOT));
        List<CandidateLabel> kept = new ArrayList<>(List.of(chosen));
        candidates.stream().filter(candidate -> !candidate.equals(chosen)).limit(parameters.labels() - 1L)
                .forEach(kept::add);
        return new Name(chosen.label(), chosen.origin(), kept, terms.stream().limit(TERMS).toList());
    }

    private static CandidateLabel numbered(CandidateLabel candidate, Set<String> taken) {
        int number = 2;
        while (taken.contains((candidate.label() + " (" + number + ")").toLowerCase(Locale.ROOT))) {
            number++;
        }
        return new CandidateLabel(candidate.label() + " (" + number + ")", candidate.origin(), candidate.score());
    }

    /// The beginning of the most typical incident, for languages and utterances in which no phrase was found.
    private static CandidateLabel span(Category category, List<Incident> incidents, Set<String> people) {
        int typical = category.founder();
        for (int member : category.members()) {
            if (Similarity.of(incidents.get(member).vector(), category.centre()) > Similarity
                    .of(incidents.get(typical).vector(), category.centre())) {
                typical = member;
            }
        }
        List<String> words = new ArrayList<>();
        for (String word : Pseudonyms.without(incidents.get(typical).text()).strip().split("\\s+")) {
            String bare = word.replaceAll("[^\\p{L}\\p{N}'’-]", "");
            boolean person = people.contains(bare.replaceAll("['’]s$", "").toLowerCase(Locale.ROOT));
            if (!bare.isEmpty() && !person) {
                words.add(bare);
            }
            if (words.size() == WORDS_OF_A_SPAN) {
                break;
            }
        }
        return new CandidateLabel(words.isEmpty() ? "…" : String.join(" ", words), Origin.IN_VIVO, 0);
    }

}
