package org.emic.coding.domain.brought;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The first row of a table, which names its columns in any order and case.
final class Columns {

    private final List<String> names;

    Columns(TableRow header) {
        names = header.cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT).replace('_', ' ')).toList();
    }

    boolean has(Set<String> wanted) {
        return names.stream().anyMatch(wanted::contains);
    }

    int count() {
        return names.size();
    }

    /// The cell of a row under the first column of one of these names; empty where there is none.
    String cell(TableRow row, Set<String> wanted) {
        for (int i = 0; i < Math.min(names.size(), row.cells().size()); i++) {
            if (wanted.contains(names.get(i))) {
                return row.cells().get(i).strip();
            }
        }
        return "";
    }

    /// All cells of a row under columns whose name begins so.
    List<String> cells(TableRow row, String beginning) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), row.cells().size()); i++) {
            if (names.get(i).startsWith(beginning)) {
                cells.add(row.cells().get(i));
            }
        }
        return cells;
    }

    /// A row with more cells than there are columns was cut at commas that belong to its words.
    Optional<TableProblem> tooWide(TableRow row) {
        return row.cells().size() <= names.size()
                ? Optional.empty()
                : Optional.of(new TableProblem(row.line(),
                        "there are %d cells under %d columns".formatted(row.cells().size(), names.size()),
                        "Put cells that hold a comma between double quotes."));
    }

}
