package org.emic.ingest.web;

import java.util.List;
import org.emic.ingest.domain.study.Transcripts;

/// What the page of a transcript shows.
///
/// @param row the transcript without its words
/// @param preamble what stands before the first turn, in lines
/// @param speakers with their shares
/// @param turns to read
/// @param shifts those of them with which the talk may turn to something else
/// @param paging which turns these are
record TranscriptPage(Row row, List<String> preamble, List<SpeakerRow> speakers, List<TurnRow> turns,
        List<Integer> shifts, Paging paging) {

    /// A transcript in a list.
    record Row(int number, int version, String name, String format, String size, int turns, int words, int incidents,
            String duration, String sha256) {

        static Row of(Transcripts.Summary one) {
            return new Row(one.number(), one.version(), one.name(), one.format(), Figures.size(one.bytes()),
                    one.turns(), one.words(),
                    one.incidents(), one.durationMs().isPresent() ? Figures.clock(one.durationMs().getAsLong()) : "",
                    one.document().hex());
        }
    }

    /// The page that begins with a turn.
    ///
    /// @param reading with turns before and after the page's, as far as they matter for it
    static TranscriptPage of(Transcripts.Reading reading, int from) {
        Paging paging = Paging.of(from, reading.summary().turns());
        TurnContext context = TurnContext.of(reading.turns());
        List<TurnRow> rows = reading.turns()
                .stream()
                .filter(turn -> turn.number() >= paging.from())
                .limit(Paging.TURNS)
                .map(turn -> TurnRow.of(turn, List.of(), context))
                .toList();
        return new TranscriptPage(Row.of(reading.summary()), reading.preamble().lines().toList(),
                reading.speakers().stream().map(SpeakerRow::of).toList(), rows,
                rows.stream().filter(TurnRow::shift).map(TurnRow::number).toList(), paging);
    }
}
