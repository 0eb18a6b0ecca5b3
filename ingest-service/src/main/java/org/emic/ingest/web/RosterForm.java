package org.emic.ingest.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.emic.ingest.domain.participants.RosterEntry;
import org.springframework.util.MultiValueMap;

/// One participant as the page of the roster sends it: fields, and groups as pairs of `column` and `value`.
record RosterForm(MultiValueMap<String, String> fields) {

    /// The name of whom it changes; empty where it adds somebody.
    Optional<String> was() {
        return Optional.ofNullable(fields.getFirst("was"));
    }

    RosterEntry entry() {
        return new RosterEntry(field("name"), field("pseudonym"), field("consent"), field("approachable"),
                field("role"),
                groups());
    }

    private Map<String, String> groups() {
        List<String> columns = fields.getOrDefault("column", List.of());
        List<String> values = fields.getOrDefault("value", List.of());
        Map<String, String> groups = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
            if (!columns.get(i).isBlank()) {
                groups.putIfAbsent(columns.get(i).strip(), values.get(i));
            }
        }
        return groups;
    }

    private String field(String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "");
    }
}
