package org.emic.report.render.page;

import java.util.ArrayList;
import java.util.List;
import org.emic.report.domain.report.Report;
import org.emic.report.domain.report.ReportedTheme;

/// Who voiced which theme: a row a theme, a column a speaker, the number of incidents in each cell.
///
/// @param heads the speakers
public record Matrix(int width, int height, int top, List<Head> heads, List<Row> rows) {

    private static final int LABELS = 268;
    private static final int WIDTH = 780;
    private static final int TOP = 112;
    private static final int STEP = 26;
    private static final int SPEAKERS = 14;

    /// A speaker above a column.
    public record Head(int x, String name, String shown) {

    }

    public record Row(int y, String label, String shown, List<Cell> cells) {

    }

    /// @param heat 0, for nothing, to 5
    public record Cell(int x, int y, int width, int count, int heat) {

    }

    static Matrix of(Report report) {
        Columns columns = Columns.ofVoices(report, SPEAKERS);
        int cell = Math.min(56, (WIDTH - LABELS) / Math.max(1, columns.heads().size()));
        int most = report.themes()
                .stream()
                .flatMap(theme -> columns.counts(theme.evidence()).stream())
                .max(Integer::compare)
                .orElse(0);
        var heads = new ArrayList<Head>();
        for (String name : columns.heads()) {
            heads.add(new Head(LABELS + heads.size() * cell + cell / 2, name, Show.shortened(name, 20)));
        }
        var rows = new ArrayList<Row>();
        for (ReportedTheme reported : report.themes()) {
            int y = TOP + rows.size() * STEP;
            String label = reported.theme().number() + "  " + reported.theme().label();
            rows.add(new Row(y, label, Show.shortened(label, 40),
                    cells(columns.counts(reported.evidence()), y, cell, most)));
        }
        return new Matrix(WIDTH, TOP + rows.size() * STEP + 8, TOP, heads, rows);
    }

    private static List<Cell> cells(List<Integer> counts, int y, int width, int most) {
        var cells = new ArrayList<Cell>();
        for (int count : counts) {
            int heat = count == 0 ? 0 : Math.ceilDiv(5 * count, most);
            cells.add(new Cell(LABELS + cells.size() * width, y, width, count, heat));
        }
        return cells;
    }

}
