package org.emic.ingest.domain.participants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One participant as written into a form, with the same words as in a row of a table.
///
/// @param name the real name
/// @param pseudonym or nothing
/// @param consent yes, no or nothing
/// @param approachable likewise
/// @param role what the participant is; who moderates asks
/// @param groups the researchers' own columns
public record RosterEntry(String name, String pseudonym, String consent, String approachable, String role,
        Map<String, String> groups) {

    private static final String ROLE = "role";

    /// The entry of somebody who is on a roster.
    public static RosterEntry of(Participant participant) {
        Map<String, String> groups = new LinkedHashMap<>();
        String role = "";
        for (Map.Entry<String, String> group : participant.groups().entrySet()) {
            if (group.getKey().equalsIgnoreCase(ROLE)) {
                role = group.getValue();
            } else {
                groups.put(group.getKey(), group.getValue());
            }
        }
        return new RosterEntry(participant.name(), participant.pseudonym().orElse(""), word(participant.consent()),
                word(participant.approachable()), role, groups);
    }

    private static String word(Answer answer) {
        return answer == Answer.OPEN ? "" : answer.word();
    }

    /// Reads entries by the rules of the table. Line 1 is the first entry.
    public static RosterTable.Outcome read(List<RosterEntry> entries) {
        Set<String> columns = new LinkedHashSet<>();
        entries.forEach(entry -> columns.addAll(entry.groups().keySet()));
        List<RosterTable.Row> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("speaker", "pseudonym", "consent", "safe to approach", ROLE));
        header.addAll(columns);
        rows.add(new RosterTable.Row(0, header));
        for (RosterEntry entry : entries) {
            List<String> cells = new ArrayList<>(
                    List.of(entry.name, entry.pseudonym, entry.consent, entry.approachable, entry.role));
            columns.forEach(column -> cells.add(entry.groups.getOrDefault(column, "")));
            rows.add(new RosterTable.Row(rows.size(), cells));
        }
        return RosterTable.read(rows);
    }
}
