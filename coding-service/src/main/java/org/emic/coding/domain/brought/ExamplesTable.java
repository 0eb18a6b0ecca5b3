package org.emic.coding.domain.brought;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads codings that people made from a table in the form of `codings.csv`. Its first row names the columns, in any order
/// and case:
///
/// * `code`: the code's name;
/// * `document` and `turn`: where it stands, turns counted from 0; `start` and `end`: which code points of the turn, the
///   whole turn without them. A row without a document is a passage that shows the code: its `text`;
/// * `status`: `human`, `confirmed` and `edited` are examples, and so is a row without one; `rejected` says that the code
///   does not apply; `suggested` is nobody's, and left out;
/// * `coder`: who coded; other columns are not used.
public final class ExamplesTable {

    private static final int MOST = 100_000;
    private static final int MOST_PASSAGES = 2000;
    private static final int LONGEST = 20_000;
    private static final Set<String> CODE = Set.of("code");
    private static final Set<String> APPLIES = Set.of("", "human", "confirmed", "edited");
    private static final Set<String> KNOWN = Set.of("", "human", "confirmed", "edited", "rejected", "suggested");
    private static final String SOMEBODY = "researcher";

    private final Columns columns;
    private final List<TableProblem> problems = new ArrayList<>();
    private final List<CodedPlace> places = new ArrayList<>();
    private final List<ShownPassage> passages = new ArrayList<>();

    private ExamplesTable(Columns columns) {
        this.columns = columns;
    }

    /// Reads a whole table.
    ///
    /// @param rows the row that names the columns, then the codings
    public static Reading<BroughtExamples> read(List<TableRow> rows) {
        if (rows.isEmpty()) {
            return Reading.unreadable(1, "the table is empty",
                    "Begin it with a row that names its columns, such as document,turn,start,end,text,code,status,coder.");
        }
        ExamplesTable table = new ExamplesTable(new Columns(rows.getFirst()));
        table.columns(rows.getFirst().line());
        if (table.problems.isEmpty()) {
            rows.subList(1, rows.size()).forEach(table::row);
            table.whole(rows.getLast().line());
        }
        return Reading.of(new BroughtExamples(table.places, table.passages), table.problems);
    }

    private void columns(int line) {
        if (!columns.has(CODE)) {
            wrong(line, "no column is called code", "Name the columns as codings.csv does: document,turn,...,code.");
        }
        if (columns.has(Set.of("document")) != columns.has(Set.of("turn"))) {
            wrong(line, "of the columns document and turn only one is there",
                    "Give both, or neither where the passages stand in no document of the study.");
        }
    }

    private void whole(int line) {
        if (places.size() > MOST || passages.size() > MOST_PASSAGES) {
            wrong(line, "there are more than %,d codings, or %,d passages without a document".formatted(MOST,
                    MOST_PASSAGES), "Leave some out.");
        }
        if (problems.isEmpty() && places.isEmpty() && passages.isEmpty()) {
            wrong(line, "there is no coding of a person in it",
                    "Write status human, confirmed or rejected where a person has decided.");
        }
    }

    private void row(TableRow row) {
        String status = cell(row, "status").toLowerCase(Locale.ROOT);
        String code = columns.cell(row, CODE);
        int before = problems.size();
        columns.tooWide(row).ifPresent(problems::add);
        if (!KNOWN.contains(status)) {
            wrong(row.line(), "the status is none that is known",
                    "Write human, confirmed, edited, rejected or suggested, or leave it empty.");
        }
        Names.check(row.line(), code).ifPresent(problems::add);
        if (problems.size() == before && !status.equals("suggested")) {
            if (cell(row, "document").isEmpty()) {
                passage(row, code, APPLIES.contains(status));
            } else {
                place(row, code, APPLIES.contains(status)).ifPresent(places::add);
            }
        }
    }

    private void passage(TableRow row, String code, boolean applies) {
        String text = cell(row, "text");
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            wrong(row.line(), "there is neither a document nor a text",
                    "Say where the passage stands, or give its words.");
        } else if (text.length() > LONGEST) {
            wrong(row.line(), "the text has more than %,d characters".formatted(LONGEST), "Shorten it.");
        } else if (applies) {
            passages.add(new ShownPassage(code, text));
        }
    }

    private Optional<CodedPlace> place(TableRow row, String code, boolean applies) {
        OptionalInt turn = number(cell(row, "turn"));
        OptionalInt start = number(cell(row, "start"));
        OptionalInt end = number(cell(row, "end"));
        boolean wholeTurn = cell(row, "start").isEmpty() && cell(row, "end").isEmpty();
        if (turn.isEmpty()) {
            wrong(row.line(), "the turn is no number", "Count the turns of the document from 0.");
            return Optional.empty();
        }
        if (!wholeTurn && (start.isEmpty() || end.isEmpty() || start.getAsInt() >= end.getAsInt())) {
            wrong(row.line(), "start and end are no stretch of the turn",
                    "Count characters from 0, the end after the start; or leave both empty for the whole turn.");
            return Optional.empty();
        }
        String coder = cell(row, "coder");
        return Optional.of(new CodedPlace(cell(row, "document"), turn.getAsInt(), start.orElse(0),
                end.orElse(CodedPlace.WHOLE), code, applies,
                coder.isEmpty() || coder.equals("machine") ? SOMEBODY : coder));
    }

    private static OptionalInt number(String cell) {
        return cell.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(cell)) : OptionalInt.empty();
    }

    private String cell(TableRow row, String column) {
        return columns.cell(row, Set.of(column));
    }

    private void wrong(int line, String problem, String remedy) {
        problems.add(new TableProblem(line, problem, remedy));
    }

}
