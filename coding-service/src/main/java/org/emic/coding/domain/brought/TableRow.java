package org.emic.coding.domain.brought;

import java.util.List;

/// A row of a table.
///
/// @param line where it stands in the file, from 1
public record TableRow(int line, List<String> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

}
