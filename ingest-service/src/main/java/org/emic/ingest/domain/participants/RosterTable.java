package org.emic.ingest.domain.participants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a table of participants. Its first row names the columns, in any order and case:
///
/// * `speaker`, `name` or `participant`: the real name; the only one that must be there;
/// * `pseudonym` or `alias`: what the person shall be called;
/// * `consent`: yes, no, or empty where nobody has said;
/// * `safe to approach`, `approach` or `contact`: likewise;
/// * `role`: who is a moderator, interviewer or facilitator asks; anything else is a group;
/// * every other column is a group.
public final class RosterTable {

    private static final int MOST = 2_000;
    private static final int COLUMNS = 60;
    private static final int LONGEST = 200;
    private static final Set<String> NAME = Set.of("speaker", "name", "participant");
    private static final Set<String> PSEUDONYM = Set.of("pseudonym", "alias");
    private static final Set<String> CONSENT = Set.of("consent");
    private static final Set<String> APPROACH = Set.of("safe to approach", "approach", "contact");
    private static final Set<String> ROLE = Set.of("role");
    private static final Set<String> ASKING = Set.of("moderator", "interviewer", "facilitator", "host", "coordinator",
            "researcher");

    private final List<String> columns;
    private final List<RosterProblem> problems = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> pseudonyms = new HashSet<>();

    private RosterTable(Row header) {
        columns = header.cells().stream().map(cell -> cell.strip()).toList();
    }

    /// A row of a table.
    ///
    /// @param line where it stands in the file, from 1
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The participants.
        record Read(Roster roster) implements Outcome {}

        /// Everything that is wrong.
        record Invalid(List<RosterProblem> problems) implements Outcome {}
    }

    /// Reads a whole table.
    ///
    /// @param rows the row that names the columns, then the participants; rows without a filled cell are left out
    public static Outcome read(List<Row> rows) {
        List<Row> filled = rows.stream().filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank())).toList();
        if (filled.isEmpty()) {
            return new Outcome.Invalid(List.of(new RosterProblem(1, "the table is empty",
                    "Begin it with a row that names its columns, such as speaker,pseudonym,consent.")));
        }
        RosterTable table = new RosterTable(filled.getFirst());
        List<Participant> participants = table.participants(filled.getFirst(), filled.subList(1, filled.size()));
        return table.problems.isEmpty()
                ? new Outcome.Read(new Roster(participants))
                : new Outcome.Invalid(List.copyOf(table.problems));
    }

    private List<Participant> participants(Row header, List<Row> rows) {
        checkColumns(header.line());
        if (rows.size() > MOST) {
            problems.add(new RosterProblem(rows.get(MOST).line(), "there are more than %d participants".formatted(MOST),
                    "Divide the study."));
        }
        List<Participant> participants = new ArrayList<>();
        if (problems.isEmpty()) {
            rows.forEach(row -> participant(row).ifPresent(participants::add));
            participants.forEach(this::checkPseudonym);
        }
        return participants;
    }

    private void checkColumns(int line) {
        if (columns.size() > COLUMNS) {
            problems.add(
                    new RosterProblem(line, "there are more than %d columns".formatted(COLUMNS), "Leave some out."));
            return;
        }
        if (columns.stream().noneMatch(column -> is(column, NAME))) {
            problems.add(new RosterProblem(line, "no column is called speaker or name",
                    "Name the columns in the first row, such as speaker,pseudonym,consent."));
        }
        Set<String> seen = new HashSet<>();
        columns.stream()
                .filter(column -> !column.isEmpty() && !seen.add(column.toLowerCase(Locale.ROOT)))
                .forEach(column -> problems.add(new RosterProblem(line, "two columns are called the same",
                        "Give each column a name of its own.")));
    }

    private Optional<Participant> participant(Row row) {
        int before = problems.size();
        if (row.cells().size() > columns.size()) {
            problems.add(
                    new RosterProblem(row.line(), "there are %d cells under %d columns".formatted(row.cells().size(),
                            columns.size()), "Put cells that hold a comma between double quotes."));
        }
        if (row.cells().stream().anyMatch(cell -> cell.length() > LONGEST || cell.chars().anyMatch(c -> c < ' '))) {
            problems.add(new RosterProblem(row.line(),
                    "a cell has more than %d characters, or a line break".formatted(LONGEST), "Shorten it."));
        }
        String name = cell(row, NAME);
        if (name.isEmpty()) {
            problems.add(RosterProblem.nameless(row.line()));
        }
        Integer first = lines.putIfAbsent(Participant.key(name), row.line());
        if (first != null) {
            problems.add(new RosterProblem(row.line(), "the name stands in line %d too".formatted(first),
                    "Keep one of the two lines."));
        }
        Optional<Answer> consent = answer(row, CONSENT);
        Optional<Answer> approachable = answer(row, APPROACH);
        if (problems.size() > before || consent.isEmpty() || approachable.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Participant(name, Optional.of(cell(row, PSEUDONYM)).filter(text -> !text.isEmpty()),
                ASKING.contains(cell(row, ROLE).toLowerCase(Locale.ROOT)), consent.get(), approachable.get(),
                groups(row)));
    }

    private void checkPseudonym(Participant participant) {
        participant.pseudonym().ifPresent(pseudonym -> {
            String key = Participant.key(pseudonym);
            int line = lines.getOrDefault(Participant.key(participant.name()), 1);
            if (lines.containsKey(key)) {
                problems.add(new RosterProblem(line, "the pseudonym is the real name of somebody on the roster",
                        "Choose another one: nobody must be taken for somebody else."));
            }
            if (!pseudonyms.add(key)) {
                problems.add(new RosterProblem(line, "the pseudonym is given to two people", "Choose another one."));
            }
        });
    }

    private Optional<Answer> answer(Row row, Set<String> names) {
        Optional<Answer> answer = Answer.of(cell(row, names));
        if (answer.isEmpty()) {
            problems.add(new RosterProblem(row.line(), "%s is neither yes nor no".formatted(names.iterator().next()),
                    "Write yes or no, or leave it empty."));
        }
        return answer;
    }

    private Map<String, String> groups(Row row) {
        Map<String, String> groups = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
            String column = columns.get(i);
            String value = row.cells().get(i).strip();
            boolean own = !(is(column, NAME) || is(column, PSEUDONYM) || is(column, CONSENT) || is(column, APPROACH));
            if (own && !column.isEmpty() && !value.isEmpty()) {
                groups.put(column, value);
            }
        }
        return groups;
    }

    private String cell(Row row, Set<String> names) {
        for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
            if (is(columns.get(i), names)) {
                return row.cells().get(i).strip();
            }
        }
        return "";
    }

    private static boolean is(String column, Set<String> names) {
        return names.contains(column.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
