package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Lists codes as others see them.
final class CodeListing {

    private final Parameters parameters;
    private final List<Incident> incidents;
    private final List<Category> categories;
    private final Map<CodeId, Name> names;
    private final Map<CodeId, List<Integer>> carriers = new HashMap<>();

    CodeListing(Parameters parameters, List<Incident> incidents, List<Category> categories, Map<CodeId, Name> names,
            List<List<Coding>> codings) {
        this.parameters = parameters;
        this.incidents = incidents;
        this.categories = categories;
        this.names = names;
        for (int i = 0; i < codings.size(); i++) {
            for (Coding coding : codings.get(i)) {
                carriers.computeIfAbsent(coding.code(), any -> new ArrayList<>()).add(i);
            }
        }
    }

    List<Code> codes() {
        return categories.stream().map(this::code).toList();
    }

    private Code code(Category category) {
        Name name = Objects.requireNonNull(names.get(category.id()));
        Incident founder = incidents.get(category.founder());
        List<Integer> carrying = carriers.getOrDefault(category.id(), List.of());
        return new Code(category.id(), name.label(), name.origin(), Status.SUGGESTED, "", founder.id(),
                new First(founder.transcriptNumber(), founder.turn(), founder.start()), carrying.size(),
                speakers(carrying),
                Exemplars.among(category.members().stream().map(incidents::get).toList(), category.centre(),
                        parameters.exemplars()),
                name.candidates(), name.terms(), category.centre().clone());
    }

    private List<SpeakerCount> speakers(List<Integer> carrying) {
        Map<String, Integer> counts = new TreeMap<>();
        carrying.forEach(number -> counts.merge(incidents.get(number).speaker(), 1, Integer::sum));
        return counts.entrySet()
                .stream()
                .map(entry -> new SpeakerCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(SpeakerCount::incidents).reversed())
                .toList();
    }

}
