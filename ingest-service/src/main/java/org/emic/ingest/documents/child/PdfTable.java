package org.emic.ingest.documents.child;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Finds out that a PDF document is a table, of which the format knows nothing: words that begin below one another in two
/// to five places, again and again, where a row's first two cells stand on one line and are said one after the other.
/// Columns of a newspaper are not: each is said to its end.
final class PdfTable {

    private static final int FEWEST_ROWS = 3;
    private static final int MOST_COLUMNS = 5;
    private static final float ALIGNED = 3;
    /// A gap between cells is wider than one between words, in parts of the letters' size.
    private static final float CELL_GAP = 0.6f;
    /// A name may wrap before the next cell begins.
    private static final int WRAPPED = 3;

    private final List<PdfPage> pages;
    private final List<Float> columns;
    private final List<PdfLine> pieces;

    private PdfTable(List<PdfPage> pages, List<Float> columns) {
        this.columns = columns;
        this.pages = pages.stream()
                .map(page -> new PdfPage(page.width(),
                        page.lines().stream().flatMap(line -> pieces(line).stream()).toList()))
                .toList();
        this.pieces = this.pages.stream().flatMap(page -> page.lines().stream()).toList();
    }

    /// The table that these pages are, if they are one.
    static Optional<PdfTable> in(List<PdfPage> pages) {
        List<Float> columns = columns(pages);
        if (columns.size() < 2 || columns.size() > MOST_COLUMNS) {
            return Optional.empty();
        }
        PdfTable table = new PdfTable(pages, columns);
        int first = 0;
        int rows = 0;
        for (int i = 0; i < table.pieces.size(); i++) {
            first += table.column(table.pieces.get(i)) == 0 ? 1 : 0;
            rows += table.beginsRow(i) ? 1 : 0;
        }
        return rows >= FEWEST_ROWS && rows * 2 >= first ? Optional.of(table) : Optional.empty();
    }

    /// Writes the table, and what stands before and after it.
    void write(Words words) throws IOException {
        PdfParagraphs paragraphs = new PdfParagraphs(pages);
        List<PdfLine> outside = new ArrayList<>();
        for (int i = 0; i < pieces.size();) {
            if (beginsRow(i)) {
                paragraphs.write(outside, words);
                outside.clear();
                i = writeRows(i, paragraphs, words);
            } else {
                outside.add(pieces.get(i++));
            }
        }
        paragraphs.write(outside, words);
    }

    private int writeRows(int from, PdfParagraphs paragraphs, Words words) throws IOException {
        words.beginTable();
        int at = from;
        while (at < pieces.size() && beginsRow(at)) {
            List<List<PdfLine>> cells = new ArrayList<>();
            columns.forEach(_ -> cells.add(new ArrayList<>()));
            do {
                cells.get(column(pieces.get(at))).add(pieces.get(at));
                at++;
            } while (at < pieces.size() && !beginsRow(at) && isInside(pieces.get(at)));
            words.beginRow();
            for (List<PdfLine> cell : cells) {
                words.beginCell();
                paragraphs.write(cell, words);
            }
        }
        words.endTable();
        return at;
    }

    private boolean beginsRow(int at) {
        PdfLine piece = pieces.get(at);
        if (column(piece) > 0 || !isInside(piece) || at > 0 && isSameLine(pieces.get(at - 1), piece)) {
            return false;
        }
        int next = at + 1;
        while (next < pieces.size() && next < at + WRAPPED && column(pieces.get(next)) == 0) {
            next++;
        }
        return next < pieces.size() && column(pieces.get(next)) > 0 && isSameLine(piece, pieces.get(next));
    }

    /// Whether it ends before the next column begins.
    private boolean isInside(PdfLine piece) {
        int column = column(piece);
        return column + 1 == columns.size() || piece.right() <= columns.get(column + 1);
    }

    private int column(PdfLine piece) {
        int column = 0;
        while (column + 1 < columns.size() && columns.get(column + 1) <= piece.left() + ALIGNED) {
            column++;
        }
        return column;
    }

    private List<PdfLine> pieces(PdfLine line) {
        List<PdfLine> found = new ArrayList<>();
        for (PdfLine.Chunk chunk : line.chunks()) {
            if (found.isEmpty() || isGap(found.getLast(), chunk) && isColumn(chunk.left())) {
                found.add(new PdfLine(line.base(), line.size()));
            }
            found.getLast().add(chunk);
        }
        return found;
    }

    private boolean isColumn(float left) {
        return columns.stream().anyMatch(column -> Math.abs(column - left) < ALIGNED);
    }

    private static boolean isGap(PdfLine before, PdfLine.Chunk chunk) {
        return chunk.left() - before.right() > before.size() * CELL_GAP;
    }

    private static boolean isSameLine(PdfLine one, PdfLine other) {
        return Math.abs(one.base() - other.base()) < ALIGNED;
    }

    /// The places where words begin below one another at least half as often as in the first such place.
    private static List<Float> columns(List<PdfPage> pages) {
        TreeMap<Float, Integer> counts = new TreeMap<>();
        for (PdfPage page : pages) {
            for (PdfLine line : page.lines()) {
                PdfLine before = new PdfLine(line.base(), line.size());
                for (PdfLine.Chunk chunk : line.chunks()) {
                    if (before.chunks().isEmpty() || isGap(before, chunk)) {
                        Float near = counts.ceilingKey(chunk.left() - ALIGNED);
                        boolean known = near != null && near < chunk.left() + ALIGNED;
                        counts.merge(known ? near : Float.valueOf(chunk.left()), 1, Integer::sum);
                    }
                    before.add(chunk);
                }
            }
        }
        List<Float> columns = new ArrayList<>();
        int least = 0;
        for (Map.Entry<Float, Integer> place : counts.entrySet()) {
            if (place.getValue() >= FEWEST_ROWS && place.getValue() * 2 >= least) {
                least = columns.isEmpty() ? place.getValue() : least;
                columns.add(place.getKey());
            }
        }
        return columns;
    }
}
