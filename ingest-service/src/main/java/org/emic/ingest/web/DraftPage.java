package org.emic.ingest.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emic.ingest.domain.protection.ProtectedTurns;
import org.emic.ingest.domain.protection.finds.Find;
import org.emic.ingest.domain.study.Draft;
import org.emic.ingest.domain.study.Drafts;
import org.emic.ingest.domain.transcript.Turn;

/// What the page of a transcript shows that waits to be released.
///
/// @param row the draft without its words
/// @param preamble what stands before the first turn, in lines
/// @param speakers with their shares
/// @param turns to read
/// @param protection what becomes of names, if they are replaced
/// @param paging which turns these are
record DraftPage(Row row, List<String> preamble, List<SpeakerRow> speakers, List<TurnRow> turns,
        Optional<NamesFound> protection, Paging paging) {

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
    /// @param found what its protection would be, if names are replaced
    static DraftPage of(Draft draft, int from, Optional<ProtectedTurns> found) {
        List<Turn> turns = draft.transcript().turns();
        Map<Integer, List<Find>> finds = found.map(ProtectedTurns::finds)
                .orElse(List.of())
                .stream()
                .collect(Collectors.groupingBy(Find::turn));
        Paging paging = Paging.of(from, turns.size());
        return new DraftPage(Row.of(Drafts.Summary.of(draft)), draft.transcript().preamble().lines().toList(),
                draft.transcript().speakers().stream().map(SpeakerRow::of).toList(),
                turns.stream()
                        .skip(paging.from())
                        .limit(Paging.TURNS)
                        .map(turn -> TurnRow.of(turn, finds.getOrDefault(turn.number(), List.of())))
                        .toList(),
                found.map(names -> NamesFound.of(names, turns)), paging);
    }
}
