package org.emic.coding.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What people coded among the incidents that have been compared.
final class HumanCodings {

    private final Map<IncidentId, Map<CodeId, HumanCoding>> said = new HashMap<>();

    /// Where the same was said of an incident and a code twice, the first counts.
    void add(List<HumanCoding> codings) {
        for (HumanCoding coding : codings) {
            said.computeIfAbsent(coding.incident(), _ -> new LinkedHashMap<>()).putIfAbsent(coding.code(), coding);
        }
    }

    /// The codes that people gave an incident. These are all that apply to it: a person read it as a whole.
    List<HumanCoding> applying(IncidentId incident) {
        return of(incident).values().stream().filter(HumanCoding::applies).toList();
    }

    /// The codes that people said do not apply.
    Set<CodeId> rejected(IncidentId incident) {
        return of(incident).values()
                .stream()
                .filter(coding -> !coding.applies())
                .map(HumanCoding::code)
                .collect(Collectors.toSet());
    }

    private Map<CodeId, HumanCoding> of(IncidentId incident) {
        return said.getOrDefault(incident, Map.of());
    }

}
