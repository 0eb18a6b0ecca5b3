package org.emic.coding.domain.brought;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emic.coding.domain.deductive.CodebookEntry;

/// Reads a codebook from a table. Its first row names the columns, in any order and case:
///
/// * `name`, `code` or `label`: the code's name; the only one that must be there;
/// * `definition` or `description`;
/// * every column that begins with `example`: passages that show the code, one a line;
/// * other columns are not used.
public final class CodebookTable {

    /// So many codes and no more can be brought.
    static final int MOST = 1000;
    private static final int MOST_WORDINGS = 4000;
    private static final int LONGEST = 20_000;
    private static final Set<String> NAME = Set.of("name", "code", "label");
    private static final Set<String> DEFINITION = Set.of("definition", "description");

    private CodebookTable() {}

    /// A code as it stands in a file.
    ///
    /// @param line where, from 1
    public record Line(int line, CodebookEntry entry) {}

    /// Reads a whole table.
    ///
    /// @param rows the row that names the columns, then the codes
    public static Reading<List<CodebookEntry>> read(List<TableRow> rows) {
        if (rows.isEmpty()) {
            return Reading.unreadable(1, "the table is empty",
                    "Begin it with a row that names its columns: name,definition,examples.");
        }
        Columns columns = new Columns(rows.getFirst());
        if (!columns.has(NAME)) {
            return Reading.unreadable(rows.getFirst().line(), "no column is called name",
                    "Name the columns in the first row: name,definition,examples.");
        }
        List<TableProblem> problems = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (TableRow row : rows.subList(1, rows.size())) {
            columns.tooWide(row).ifPresent(problems::add);
            List<String> examples = columns.cells(row, "example")
                    .stream()
                    .flatMap(String::lines)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            lines.add(new Line(row.line(),
                    new CodebookEntry(columns.cell(row, NAME), columns.cell(row, DEFINITION), examples)));
        }
        return problems.isEmpty() ? check(lines) : new Reading.Unreadable<>(problems);
    }

    /// The codes of a file, if they can be told apart and are not too many.
    public static Reading<List<CodebookEntry>> check(List<Line> lines) {
        if (lines.isEmpty()) {
            return Reading.unreadable(1, "there is no code in it", "Write a row for each code.");
        }
        List<TableProblem> problems = new ArrayList<>();
        Names names = new Names();
        for (Line line : lines) {
            names.further(line.line(), line.entry().name()).or(() -> tooLong(line)).ifPresent(problems::add);
        }
        int last = lines.getLast().line();
        if (lines.size() > MOST) {
            problems.add(new TableProblem(last, "there are more than %,d codes".formatted(MOST),
                    "Leave some out, or make higher ones of them."));
        } else if (problems.isEmpty()
                && lines.stream().mapToInt(line -> line.entry().texts().size()).sum() > MOST_WORDINGS) {
            problems.add(new TableProblem(last,
                    "names, sentences and examples are more than %,d".formatted(MOST_WORDINGS), "Shorten some."));
        }
        return Reading.of(lines.stream().map(Line::entry).toList(), problems);
    }

    private static Optional<TableProblem> tooLong(Line line) {
        boolean tooLong = line.entry().definition().length() > LONGEST
                || line.entry().examples().stream().anyMatch(example -> example.length() > LONGEST);
        return tooLong
                ? Optional.of(new TableProblem(line.line(),
                        "a definition or example has more than %,d characters".formatted(LONGEST), "Shorten it."))
                : Optional.empty();
    }

}
