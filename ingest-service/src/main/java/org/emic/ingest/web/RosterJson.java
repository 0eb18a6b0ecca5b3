package org.emic.ingest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.emic.ingest.domain.participants.Participant;
import org.emic.ingest.domain.participants.Roster;
import org.jspecify.annotations.Nullable;

/// A roster as the JSON API answers it and pages show it.
record RosterJson(List<Row> participants) {

    /// A participant.
    ///
    /// @param consent `yes`, `no` or `open`
    /// @param approachable likewise
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(String name, @Nullable String pseudonym, boolean moderates, String consent, String approachable,
            Map<String, String> groups) {

        /// The role, which stands among the groups.
        public String role() {
            return groups.entrySet()
                    .stream()
                    .filter(group -> group.getKey().equalsIgnoreCase("role"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }

        static Row of(Participant one) {
            return new Row(one.name(), one.pseudonym().orElse(null), one.moderates(), one.consent().word(),
                    one.approachable().word(), one.groups());
        }
    }

    static RosterJson of(Roster roster) {
        return new RosterJson(roster.participants().stream().map(Row::of).toList());
    }
}
