package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names of the codes that a researcher brought: theirs, and beside it labels from what participants say.
final class OwnNames {

    private static final String UNNAMED = "…";

    private final OwnCodebook codebook;
    private final Parameters parameters;

    OwnNames(OwnCodebook codebook, Parameters parameters) {
        this.codebook = codebook;
        this.parameters = parameters;
    }

    /// In lower case: no other code is called so.
    Set<String> reserved() {
        return named().map(code -> code.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private Stream<OwnCode> named() {
        return codebook.codes().stream().filter(code -> !code.name().isEmpty());
    }

    /// Before anything was heard of them.
    Map<CodeId, Name> plain() {
        return heard(List.of(), List.of(), List.of(), Set.of());
    }

    /// @param categories those that have incidents
    /// @param people the parts of speakers' names
    Map<CodeId, Name> heard(List<Category> categories, List<Incident> incidents, List<Reading> readings,
            Set<String> people) {
        Map<CodeId, Name> found = new Naming(parameters, reserved()).nameAll(categories, incidents, readings,
                people);
        Map<CodeId, Name> names = new HashMap<>();
        for (OwnCode code : codebook.codes()) {
            Optional<Name> heard = Optional.ofNullable(found.get(code.id()));
            List<CandidateLabel> candidates = heard.map(Name::candidates).orElse(List.of());
            List<Term> terms = heard.map(Name::terms).orElse(List.of());
            names.put(code.id(), code.learnt() ? learnt(code, candidates, terms) : named(code, candidates, terms));
        }
        return names;
    }

    /// Candidates are made of what was said, and go with it; the name is a person's or has its own candidate.
    private static Name learnt(OwnCode code, List<CandidateLabel> heard, List<Term> terms) {
        CandidateLabel first = heard.isEmpty()
                ? new CandidateLabel(code.name().isEmpty() ? UNNAMED : code.name(), Origin.CONSTRUCTED, 0)
                : heard.getFirst();
        List<CandidateLabel> candidates = heard.isEmpty() ? List.of(first) : heard;
        return code.name().isEmpty()
                ? new Name(first.label(), first.origin(), candidates, terms)
                : new Name(code.name(), Origin.CONSTRUCTED, candidates, terms);
    }

    private Name named(OwnCode code, List<CandidateLabel> heard, List<Term> terms) {
        double best = heard.stream().mapToDouble(CandidateLabel::score).max().orElse(0);
        List<CandidateLabel> candidates = new ArrayList<>();
        candidates.add(new CandidateLabel(code.name(), Origin.CONSTRUCTED, 1 + best));
        heard.stream().limit(parameters.labels() - 1L).forEach(candidates::add);
        return new Name(code.name(), Origin.CONSTRUCTED, candidates, terms);
    }

}
