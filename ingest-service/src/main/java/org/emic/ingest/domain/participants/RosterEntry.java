package org.emic.ingest.domain.participants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emic.ingest.domain.text.Blank;

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
        StringBuilder role = new StringBuilder();
        participant.groups().forEach((column, value) -> {
            if (column.equalsIgnoreCase(ROLE)) {
                role.append(value);
            } else {
                groups.put(column, value);
            }
        });
        return new RosterEntry(participant.name(), participant.pseudonym().orElse(""), word(participant.consent()),
                word(participant.approachable()), role.toString(), groups);
    }

    private static String word(Answer answer) {
        return answer == Answer.OPEN ? "" : answer.word();
    }

    /// Reads entries by the rules of the table. Line 1 is the first entry.
    public static RosterTable.Outcome read(List<RosterEntry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            // The table leaves out rows in which nothing stands.
            if (Blank.is(entries.get(i).name)) {
                return new RosterTable.Outcome.Invalid(List.of(RosterProblem.nameless(i + 1)));
            }
        }
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
