package org.emic.ingest.web;

import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.protection.ProtectedTurns;
import org.emic.ingest.domain.protection.finds.Find;
import org.emic.ingest.domain.study.Drafts;
import org.emic.ingest.domain.transcript.Turn;

/// What the page of a transcript shows that waits to be released.
///
/// @param row the draft without its words
/// @param preamble what stands before the first turn, in lines
/// @param speakers with their shares
/// @param turns to read
/// @param protection what becomes of names, if they are replaced
/// @param previous the first turn of the page before; -1 where there is none
/// @param next the first turn of the page after; -1 where there is none
record DraftPage(Row row, List<String> preamble, List<SpeakerRow> speakers, List<TurnRow> turns,
        Optional<NamesFound> protection, int previous, int next) {

    /// A draft in a list.
    record Row(String id, String name, String format, String size, int turns, int words, String duration,
            String sha256) {

        static Row of(Drafts.Summary one) {
            return new Row(one.id().toString(), one.name(), one.format(), Figures.size(one.bytes()), one.turns(),
                    one.words(), one.durationMs().isPresent() ? Figures.clock(one.durationMs().getAsLong()) : "",
                    one.document().hex());
        }
    }

    /// How much was found that could tell who somebody is.
    ///
    /// @param places how many places are replaced
    /// @param replaced names that are
    /// @param doubts words that may be names and stay
    /// @param lowerCase whether the words have no capitals, so that fewer names are found
    record NamesFound(long places, List<NameRow> replaced, List<NameRow> doubts, boolean lowerCase) {

        static NamesFound of(ProtectedTurns found, List<Turn> turns) {
            List<Find> certain = found.finds().stream().filter(Find::certain).toList();
            return new NamesFound(certain.size(), NameRow.of(certain, turns), NameRow.of(found.doubts(), turns),
                    found.casing().isLowerCase());
        }
    }

    /// The page of a draft.
    ///
    /// @param turns what the protection of the whole draft would be, if names are replaced
    /// @param names the same as a list
    static DraftPage of(Drafts.Reading reading, int from, Optional<ProtectedTurns> turns,
            Optional<NamesFound> names) {
        int total = reading.summary().turns();
        int count = TranscriptPage.TURNS;
        return new DraftPage(Row.of(reading.summary()), reading.preamble().lines().toList(),
                reading.speakers().stream().map(SpeakerRow::of).toList(),
                reading.turns().stream().map(turn -> TurnRow.of(turn, finds(turns, turn.number()))).toList(),
                names, from > 0 ? Math.max(0, from - count) : -1,
                from + count < total ? from + count : -1);
    }

    private static List<Find> finds(Optional<ProtectedTurns> turns, int number) {
        return turns.map(ProtectedTurns::finds).orElse(List.of()).stream().filter(find -> find.turn() == number)
                .toList();
    }
}
