package org.emic.report.render.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.emic.report.domain.report.Document;
import org.emic.report.domain.report.Evidence;
import org.emic.report.domain.report.Quotation;
import org.emic.report.domain.report.Report;
import org.emic.report.domain.report.ReportedTheme;
import org.emic.report.domain.report.Turn;

/// Where in the conversation each theme is voiced: a row a theme, from the first word to the last.
public record Timeline(int width, int height, List<Row> rows, List<Border> borders) {

    private static final int LABELS = 268;
    private static final int BINS = 168;
    private static final int BIN = 3;
    private static final int TOP = 20;
    private static final int STEP = 22;

    public record Row(int y, String label, String shown, List<Tick> ticks) {

    }

    /// @param heat 3, for one incident, to 5
    public record Tick(int x, int y, int heat) {

    }

    /// Where a transcript begins.
    public record Border(int x, String label) {

    }

    static Timeline of(Report report) {
        var places = new Places(report.documents());
        var rows = new ArrayList<Row>();
        for (ReportedTheme reported : report.themes()) {
            int y = TOP + rows.size() * STEP;
            String label = reported.theme().number() + "  " + reported.theme().label();
            rows.add(new Row(y, label, Show.shortened(label, 40), ticks(reported.evidence(), places, y)));
        }
        return new Timeline(LABELS + BINS * BIN + 8, TOP + rows.size() * STEP + 8, rows, places.borders());
    }

    private static List<Tick> ticks(Evidence evidence, Places places, int y) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        evidence.incidents().forEach(words -> counts.merge(places.bin(words), 1, Integer::sum));
        var ticks = new ArrayList<Tick>();
        counts.forEach((bin, count) -> ticks.add(new Tick(LABELS + bin * BIN, y, Math.min(5, count + 2))));
        return ticks;
    }

    /// Where each turn begins, in code points from the beginning of the first transcript.
    private static final class Places {

        private final Map<String, Long> turns = new HashMap<>();
        private final List<Border> borders = new ArrayList<>();
        private final long length;

        private Places(List<Document> documents) {
            var starts = new TreeMap<Long, Document>();
            long at = 0;
            for (Document document : documents) {
                starts.put(at, document);
                for (Turn turn : document.turns().values()) {
                    turns.put(Anchors.turn(document.number(), turn.number()), at);
                    at += turn.withdrawn() ? 0 : turn.words().length();
                }
            }
            length = Math.max(1, at);
            starts.forEach((start, document) -> borders.add(new Border(LABELS + bin(start) * BIN,
                    documents.size() <= 12 ? Integer.toString(document.number()) : "")));
        }

        private int bin(Quotation words) {
            return bin(turns.getOrDefault(Anchors.turn(words.transcript(), words.turn()), 0L) + words.start());
        }

        private int bin(long at) {
            return (int) Math.min(BINS - 1L, at * BINS / length);
        }

        private List<Border> borders() {
            return borders;
        }

    }

}
