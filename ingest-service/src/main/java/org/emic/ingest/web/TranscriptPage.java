package org.emic.ingest.web;

import java.util.List;
import org.emic.ingest.domain.study.Transcripts;

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
            String duration, String sha256) {

        static Row of(Transcripts.Summary one) {
            return new Row(one.number(), one.name(), one.format(), Figures.size(one.bytes()), one.turns(), one.words(),
                    one.incidents(), one.durationMs().isPresent() ? Figures.clock(one.durationMs().getAsLong()) : "",
                    one.document().hex());
        }
    }

    static TranscriptPage of(Transcripts.Reading reading, int from) {
        int total = reading.summary().turns();
        return new TranscriptPage(Row.of(reading.summary()), reading.preamble().lines().toList(),
                reading.speakers().stream().map(SpeakerRow::of).toList(),
                reading.turns().stream().map(TurnRow::of).toList(), from,
                from > 0 ? Math.max(0, from - TURNS) : -1, from + TURNS < total ? from + TURNS : -1);
    }
}
