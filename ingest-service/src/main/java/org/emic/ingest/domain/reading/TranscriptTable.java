package org.emic.ingest.domain.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.emic.ingest.domain.reading.Documents.Block;
import org.emic.ingest.domain.reading.Documents.Cell;
import org.emic.ingest.domain.reading.Documents.Row;
import org.emic.ingest.domain.text.Blank;

/// A table of which each row is a turn: one column names the speaker or the time, the one with most words has the speech;
/// further columns, such as numbers and notes, are not speech. Where the heading says that one column has the words as spoken
/// and another one their translation, both are kept, if a column names the speaker. A table in which no column names anybody is read cell by
/// cell.
final class TranscriptTable {

    private static final Pattern CLOCK = Pattern
            .compile("^[\\[(<]?(\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?)\\b.*");
    private static final Set<String> HEADINGS = Set.of("time", "times", "timestamp", "timecode", "start", "end",
            "speaker",
            "speakers", "name", "who", "participant", "person", "text", "transcript", "transcription", "utterance",
            "words", "speech", "turn", "no", "no.", "nr", "nr.", "#", "line", "id", "comment", "comments", "notes",
            "note",
            "dialogue", "content", "code", "codes");
    /// Below this, a column that names people need not name anybody twice, if it does so with a colon.
    private static final int FEW_ROWS = 4;

    private final List<Row> rows;
    private final OptionalInt time;
    private final OptionalInt speaker;
    private final int words;
    private final Optional<SideColumns> sides;

    private TranscriptTable(List<Row> rows, Optional<SideColumns> headed) {
        this.rows = rows;
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        this.time = IntStream.range(0, columns)
                .filter(column -> isMostly(column, text -> CLOCK.matcher(text).matches()))
                .findFirst();
        this.speaker = IntStream.range(0, columns)
                .filter(column -> !OptionalInt.of(column).equals(time) && columns > 1)
                .filter(column -> isMostly(column, text -> label(text).isPresent()) && isOfPeople(column))
                .findFirst();
        this.sides = headed.filter(_ -> speaker.isPresent());
        this.words = sides.map(SideColumns::text).orElseGet(this::longest);
    }

    /// The column with most words; -1 where there is none.
    private int longest() {
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return IntStream.range(0, columns)
                .filter(column -> !OptionalInt.of(column).equals(time) && !OptionalInt.of(column).equals(speaker))
                .boxed()
                .max((one, other) -> Long.compare(length(one), length(other)))
                .orElse(-1);
    }

    /// The lines of Markdown that say what the table says.
    ///
    /// @param lang BCP 47 tag of the language in which the conversation is analysed
    static List<String> lines(Block.Table table, String lang) {
        List<Row> rows = table.rows().stream().filter(row -> !isHeading(row)).toList();
        Optional<SideColumns> sides = table.rows()
                .stream()
                .filter(TranscriptTable::isHeading)
                .flatMap(row -> SideColumns.of(row.cells().stream().map(Cell::text).toList(), lang).stream())
                .findFirst();
        TranscriptTable transcript = new TranscriptTable(rows, sides);
        boolean turns = transcript.words >= 0 && (transcript.time.isPresent() || transcript.speaker.isPresent());
        return turns ? transcript.turns() : cellByCell(table);
    }

    private static List<String> cellByCell(Block.Table table) {
        List<String> lines = new ArrayList<>();
        table.rows()
                .forEach(row -> row.cells()
                        .forEach(cell -> cell.paragraphs()
                                .forEach(paragraph -> lines.addAll(DocumentLines.of(paragraph)))));
        return lines;
    }

    private List<String> turns() {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            String start = time.isPresent() ? clock(text(row, time.getAsInt())) : "";
            String who = speaker.isPresent() ? name(text(row, speaker.getAsInt())) : "";
            String label = start + (who.isEmpty() ? "" : "**" + DocumentLines.escaped(who) + ":** ");
            Optional<Integer> original = sides.map(SideColumns::original)
                    .filter(column -> !text(row, column).isEmpty());
            boolean translated = original.isPresent() && !text(row, words).isEmpty();
            lines.addAll(said(row, translated ? words : original.orElse(words), label));
            if (translated) {
                lines.addAll(said(row, original.orElse(words), "**" + Sides.label(translator(row)) + "** "));
            }
        }
        return lines;
    }

    private List<String> said(Row row, int column, String label) {
        List<String> said = new ArrayList<>();
        if (column < row.cells().size()) {
            row.cells().get(column).paragraphs().forEach(paragraph -> said.addAll(said(paragraph)));
        }
        if (!said.isEmpty()) {
            said.set(0, label + said.getFirst());
        }
        return said;
    }

    private Optional<String> translator(Row row) {
        return sides.flatMap(both -> both.translators().isPresent()
                ? Translators.role(text(row, both.translators().getAsInt()))
                : both.translator());
    }

    /// Where the speaker's column tells who speaks, nothing that is bold does.
    private List<String> said(Block.Paragraph paragraph) {
        if (speaker.isEmpty()) {
            return DocumentLines.of(paragraph);
        }
        List<String> lines = new ArrayList<>(paragraph.text().lines().map(DocumentLines::escaped).toList());
        lines.add("");
        return lines;
    }

    private boolean isMostly(int column, Predicate<String> kind) {
        List<String> cells = cells(column);
        return !cells.isEmpty() && cells.stream().filter(kind).count() * 3 >= cells.size() * 2L;
    }

    /// People come again; a list of terms or of dates does not.
    private boolean isOfPeople(int column) {
        List<String> cells = cells(column);
        boolean again = new HashSet<>(cells).size() < cells.size();
        return again || cells.size() < FEW_ROWS && cells.stream().allMatch(cell -> cell.endsWith(":"));
    }

    private List<String> cells(int column) {
        return rows.stream().map(row -> text(row, column)).filter(text -> !text.isEmpty()).toList();
    }

    private long length(int column) {
        return cells(column).stream().mapToLong(String::length).sum();
    }

    private static String text(Row row, int column) {
        return column < row.cells().size() ? Blank.trim(row.cells().get(column).text()) : "";
    }

    private static boolean isHeading(Row row) {
        List<String> cells = row.cells().stream().map(Cell::text).map(Blank::trim).filter(text -> !text.isEmpty())
                .toList();
        return !cells.isEmpty()
                && cells.stream().allMatch(
                        text -> HEADINGS.contains(name(text).toLowerCase(Locale.ROOT)) || SideColumns.isHeading(text));
    }

    private static Optional<LabelLine> label(String text) {
        return LabelLine.of(name(text) + ":");
    }

    private static String name(String text) {
        return text.endsWith(":") || text.endsWith("：") ? Blank.trim(text.substring(0, text.length() - 1)) : text;
    }

    private static String clock(String text) {
        Matcher clock = CLOCK.matcher(text);
        return clock.matches() ? "[" + clock.group(1) + "] " : "";
    }
}
