package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emic.coding.domain.stance.Once;

/// The labels that the engine makes for groups that somebody else made, for the benchmark.
public final class LabelsOfGroups {

    private LabelsOfGroups() {}

    /// A label for each group, in order of the groups' first incidents.
    ///
    /// @param groups of the incidents, in the same order
    public static Map<String, String> of(List<Incident> incidents, List<String> groups, PhraseFinder finder) {
        Once once = new Once();
        List<Reading> readings = incidents.stream().map(incident -> Reading.of(incident, finder, once)).toList();
        Map<String, Category> categories = new LinkedHashMap<>();
        for (int i = 0; i < incidents.size(); i++) {
            Incident incident = incidents.get(i);
            categories.computeIfAbsent(groups.get(i),
                    any -> new Category(CodeId.foundedBy(incident.id(), 1), incident.vector().length))
                    .join(i, incident.vector());
        }
        SpeakerNames people = new SpeakerNames();
        incidents.forEach(incident -> people.heard(incident.speaker()));
        Map<CodeId, Name> names = new Naming(Parameters.standard(), Set.of()).nameAll(
                new ArrayList<>(categories.values()),
                incidents, readings, people.parts());
        Map<String, String> labels = new LinkedHashMap<>();
        categories.forEach((group, category) -> {
            Name name = names.get(category.id());
            labels.put(group, name == null ? "" : name.label());
        });
        return labels;
    }

}
