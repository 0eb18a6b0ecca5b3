package org.emic.ingest.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emic.ingest.domain.protection.finds.Find;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Turn;

/// Words that are, or may be, a name, with the first place where they stand.
///
/// @param words as they stand there
/// @param kind what they are taken for
/// @param times how often they stand in the draft
/// @param turn the number of the turn
/// @param before the words before them
/// @param after the words after them
record NameRow(String words, String kind, int times, int turn, String before, String after) {

    private static final int CONTEXT = 70;

    /// One row for each spelling, in the order in which they are met.
    static List<NameRow> of(List<Find> finds, List<Turn> turns) {
        Map<String, NameRow> rows = new LinkedHashMap<>();
        for (Find find : finds) {
            if (find.kind().isName()) {
                NameRow row = of(find, turns.get(find.turn()));
                rows.merge(row.words(), row, (first, again) -> first.oneMore());
            }
        }
        return new ArrayList<>(rows.values());
    }

    private static NameRow of(Find find, Turn turn) {
        String text = turn.text();
        Span span = CodePoints.of(text).toChars(find.span());
        return new NameRow(span.in(text), find.kind().word(), 1, turn.number(),
                text.substring(Math.max(0, text.offsetByCodePoints(span.start(),
                        -Math.min(CONTEXT, text.codePointCount(0, span.start())))), span.start()),
                text.substring(span.end(), text.offsetByCodePoints(span.end(),
                        Math.min(CONTEXT, text.codePointCount(span.end(), text.length())))));
    }

    private NameRow oneMore() {
        return new NameRow(words, kind, times + 1, turn, before, after);
    }
}
