package org.emic.ingest.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.emic.ingest.domain.study.Transcripts;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Times;
import org.emic.ingest.domain.transcript.Turn;

/// What the page of a transcript shows.
///
/// @param row the transcript without its words
/// @param preamble what stands before the first turn, in lines
/// @param speakers with their shares
/// @param turns to read
/// @param from the number of the first turn shown
/// @param previous the first turn of the page before; -1 where there is none
/// @param next the first turn of the page after; -1 where there is none
record TranscriptPage(Row row, List<String> preamble, List<SpeakerRow> speakers, List<TurnRow> turns, int from,
        int previous, int next) {

    /// So many turns on one page.
    static final int TURNS = 500;

    /// A transcript in a list.
    record Row(int number, String name, String format, String size, int turns, int words, int incidents,
            String duration,
            String sha256) {

        static Row of(Transcripts.Summary one) {
            return new Row(one.number(), one.name(), one.format(), kibibytes(one.bytes()), one.turns(), one.words(),
                    one.incidents(), one.durationMs().isPresent() ? clock(one.durationMs().getAsLong()) : "",
                    one.document().hex());
        }
    }

    /// A speaker's share.
    record SpeakerRow(String name, String role, int turns, int words) {}

    /// A turn in paragraphs.
    record TurnRow(int number, String speaker, String role, String time, List<List<Piece>> paragraphs) {}

    /// Words, or a stage direction.
    ///
    /// @param kind what the stage direction tells; empty for words
    record Piece(String text, String kind) {}

    static TranscriptPage of(Transcripts.Reading reading, int from) {
        int total = reading.summary().turns();
        return new TranscriptPage(Row.of(reading.summary()), reading.preamble().lines().toList(),
                reading.speakers()
                        .stream()
                        .map(one -> new SpeakerRow(one.name(), one.role().word(), one.turns(), one.words()))
                        .toList(),
                reading.turns().stream().map(TranscriptPage::row).toList(), from,
                from > 0 ? Math.max(0, from - TURNS) : -1, from + TURNS < total ? from + TURNS : -1);
    }

    private static TurnRow row(Turn turn) {
        return new TurnRow(turn.number(), turn.speaker(), turn.role().word(),
                turn.times().map(Times::startMs).map(TranscriptPage::clock).orElse(""), paragraphs(turn));
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

    private static String clock(long ms) {
        long seconds = (ms + 500) / 1000;
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static String kibibytes(long bytes) {
        return bytes < 1024
                ? bytes + " bytes"
                : String.format(Locale.ROOT, bytes < 1 << 20 ? "%.0f KiB" : "%.1f MiB",
                        bytes < 1 << 20 ? bytes / 1024.0 : bytes / 1048576.0);
    }
}
