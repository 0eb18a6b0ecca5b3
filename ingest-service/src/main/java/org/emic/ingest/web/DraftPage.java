package org.emic.ingest.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emic.ingest.domain.protection.ProtectedTurns;
import org.emic.ingest.domain.protection.finds.Find;
import org.emic.ingest.domain.review.Queue;
import org.emic.ingest.domain.study.Draft;
import org.emic.ingest.domain.study.Drafts;
import org.emic.ingest.domain.transcript.Turn;

/// What the page of a transcript shows that waits to be released.
///
/// @param row the draft without its words
/// @param preamble what stands before the first turn, in lines
/// @param speakers with their shares
/// @param turns to read
/// @param review what a person should look at
/// @param paging which turns these are
record DraftPage(Row row, List<String> preamble, List<SpeakerRow> speakers, List<TurnRow> turns, ReviewView review,
        Paging paging) {

    /// A draft in a list.
    record Row(String id, String name, String format, String size, int turns, int words, String duration,
            String sha256) {

        static Row of(Drafts.Summary one) {
            return new Row(one.id().toString(), one.name(), one.format(), Figures.size(one.bytes()), one.turns(),
                    one.words(), one.durationMs().isPresent() ? Figures.clock(one.durationMs().getAsLong()) : "",
                    one.document().hex());
        }
    }

    /// What a person should look at, of the turns that the page shows.
    ///
    /// @param edition how often the words have changed
    /// @param documentDeleted whether the file was deleted
    /// @param places how many places are replaced in the whole draft
    /// @param lowerCase whether the words have no capitals, so that fewer names are found
    /// @param open how many places of the whole draft nobody has decided about
    /// @param elsewhere how many of them stand in turns that the page does not show
    record ReviewView(int edition, boolean documentDeleted, long places, boolean lowerCase, long open, long elsewhere,
            List<ReviewRow> items) {

        static ReviewView of(Reviewing.Review review, List<Turn> shown) {
            List<ReviewRow> rows = rows(review.queue(), shown);
            long open = review.queue().open();
            return new ReviewView(review.edition(), review.documentDeleted(),
                    review.protection().stream().flatMap(names -> names.finds().stream()).filter(Find::certain).count(),
                    review.protection().filter(names -> names.casing().isLowerCase()).isPresent(), open,
                    open - rows.stream().filter(ReviewRow::open).count(), rows);
        }
    }

    /// The rows of those items that stand in these turns.
    static List<ReviewRow> rows(Queue queue, List<Turn> turns) {
        Map<Integer, Turn> byNumber = turns.stream().collect(Collectors.toMap(Turn::number, Function.identity()));
        return queue.items()
                .stream()
                .flatMap(item -> Optional.ofNullable(byNumber.get(item.place().turn()))
                        .map(turn -> ReviewRow.of(item, turn))
                        .stream())
                .toList();
    }

    /// The page of a draft.
    static DraftPage of(Draft draft, int from, Reviewing.Review review) {
        List<Turn> turns = draft.transcript().turns();
        Map<Integer, List<Find>> finds = review.protection()
                .map(ProtectedTurns::finds)
                .orElse(List.of())
                .stream()
                .collect(Collectors.groupingBy(Find::turn));
        Paging paging = Paging.of(from, turns.size());
        List<Turn> shown = turns.stream().skip(paging.from()).limit(Paging.TURNS).toList();
        return new DraftPage(Row.of(Drafts.Summary.of(draft)), draft.transcript().preamble().lines().toList(),
                draft.transcript().speakers().stream().map(SpeakerRow::of).toList(),
                shown.stream().map(turn -> TurnRow.of(turn, finds.getOrDefault(turn.number(), List.of()))).toList(),
                ReviewView.of(review, shown), paging);
    }
}
