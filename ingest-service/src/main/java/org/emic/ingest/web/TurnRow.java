package org.emic.ingest.web;

import java.util.ArrayList;
import java.util.List;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Times;
import org.emic.ingest.domain.transcript.Turn;

/// A turn in paragraphs, as a page shows it.
record TurnRow(int number, String speaker, String role, String time, List<List<Piece>> paragraphs) {

    /// Words, or a stage direction.
    ///
    /// @param kind what the stage direction tells; empty for words
    record Piece(String text, String kind) {}

    static TurnRow of(Turn turn) {
        return new TurnRow(turn.number(), turn.speaker(), turn.role().word(),
                turn.times().map(Times::startMs).map(Figures::clock).orElse(""), paragraphs(turn));
    }

    private static List<List<Piece>> paragraphs(Turn turn) {
        List<List<Piece>> paragraphs = new ArrayList<>();
        paragraphs.add(new ArrayList<>());
        CodePoints places = CodePoints.of(turn.text());
        int at = 0;
        for (Annotation annotation : turn.annotations()) {
            Span span = places.toChars(annotation.span());
            words(turn.text().substring(at, span.start()), paragraphs);
            paragraphs.getLast().add(new Piece(span.in(turn.text()), annotation.kind().word()));
            at = span.end();
        }
        words(turn.text().substring(at), paragraphs);
        return paragraphs;
    }

    private static void words(String text, List<List<Piece>> paragraphs) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                paragraphs.add(new ArrayList<>());
            }
            if (!lines[i].isEmpty()) {
                paragraphs.getLast().add(new Piece(lines[i], ""));
            }
        }
    }
}
