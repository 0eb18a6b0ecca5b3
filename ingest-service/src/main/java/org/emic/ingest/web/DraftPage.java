package org.emic.ingest.web;

import java.util.List;
import org.emic.ingest.domain.study.Drafts;

/// What the page of a transcript shows that waits to be released.
///
/// @param row the draft without its words
/// @param preamble what stands before the first turn, in lines
/// @param speakers with their shares
/// @param turns to read
/// @param previous the first turn of the page before; -1 where there is none
/// @param next the first turn of the page after; -1 where there is none
record DraftPage(Row row, List<String> preamble, List<SpeakerRow> speakers, List<TurnRow> turns, int previous,
        int next) {

    /// A draft in a list.
    record Row(String id, String name, String format, String size, int turns, int words, String duration,
            String sha256) {

        static Row of(Drafts.Summary one) {
            return new Row(one.id().toString(), one.name(), one.format(), Figures.size(one.bytes()), one.turns(),
                    one.words(), one.durationMs().isPresent() ? Figures.clock(one.durationMs().getAsLong()) : "",
                    one.document().hex());
        }
    }

    static DraftPage of(Drafts.Reading reading, int from) {
        int total = reading.summary().turns();
        int count = TranscriptPage.TURNS;
        return new DraftPage(Row.of(reading.summary()), reading.preamble().lines().toList(),
                reading.speakers().stream().map(SpeakerRow::of).toList(),
                reading.turns().stream().map(TurnRow::of).toList(), from > 0 ? Math.max(0, from - count) : -1,
                from + count < total ? from + count : -1);
    }
}
