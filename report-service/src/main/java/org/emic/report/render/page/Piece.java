package org.emic.report.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.emic.report.domain.Annotation;
import org.emic.report.domain.report.Quotation;
import org.emic.report.domain.report.Turn;
import org.emic.report.render.page.Quoted.Back;

/// A stretch of a turn's text, quoted throughout or not at all.
///
/// @param anchors the quotations that begin here
/// @param backs ways back from the quotations that end here
public record Piece(boolean quoted, List<String> anchors, List<Run> runs, List<Back> backs) {

    /// @param direction whether it is a stage direction, such as [laughs]
    public record Run(String text, boolean direction) {

    }

    /// Cuts a turn at its quotations, and these at its stage directions. The texts joined are the turn's text.
    static List<Piece> of(Turn turn, SortedMap<Quotation, List<Back>> quoted) {
        int length = turn.words().length();
        var cuts = new TreeSet<Integer>(List.of(0, length));
        quoted.keySet().forEach(quotation -> {
            cuts.add(quotation.start());
            cuts.add(quotation.end());
        });
        var pieces = new ArrayList<Piece>();
        int start = 0;
        for (int end : cuts.subSet(0, false, length, true)) {
            pieces.add(piece(turn, start, end, quoted));
            start = end;
        }
        return pieces;
    }

    private static Piece piece(Turn turn, int start, int end, SortedMap<Quotation, List<Back>> quoted) {
        boolean within = quoted.keySet().stream().anyMatch(q -> q.start() <= start && end <= q.end());
        List<String> anchors = quoted.keySet()
                .stream()
                .filter(q -> q.start() == start)
                .map(Anchors::words)
                .distinct()
                .toList();
        List<Back> backs = quoted.entrySet()
                .stream()
                .filter(entry -> entry.getKey().end() == end)
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .toList();
        return new Piece(within, anchors, runs(turn, start, end), backs);
    }

    private static List<Run> runs(Turn turn, int from, int to) {
        var cuts = new TreeSet<Integer>(List.of(from, to));
        turn.annotations().forEach(annotation -> {
            cuts.add(Math.clamp(annotation.start(), from, to));
            cuts.add(Math.clamp(annotation.end(), from, to));
        });
        var runs = new ArrayList<Run>();
        int start = from;
        for (int end : cuts.tailSet(from, false)) {
            int here = start;
            boolean direction = turn.annotations().stream().anyMatch(note -> covers(note, here, end));
            runs.add(new Run(turn.words().between(start, end).orElse(""), direction));
            start = end;
        }
        return runs;
    }

    private static boolean covers(Annotation annotation, int start, int end) {
        return annotation.start() <= start && end <= annotation.end();
    }

}
