package org.emic.ingest.web;

import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.protection.ProtectedTurns;
import org.emic.ingest.domain.protection.names.Verdicts.Verdict;
import org.emic.ingest.domain.review.Decisions;
import org.emic.ingest.domain.review.Place;
import org.emic.ingest.domain.review.Queue;
import org.emic.ingest.domain.stories.Stories;
import org.emic.ingest.domain.study.DecideOnName;
import org.emic.ingest.domain.study.Draft;
import org.emic.ingest.domain.study.DraftReviews;
import org.emic.ingest.domain.study.Drafts;
import org.emic.ingest.domain.study.Names;
import org.emic.ingest.domain.study.ProtectNames;
import org.emic.ingest.domain.study.ReviewDraft;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.transcript.Turn;
import org.springframework.stereotype.Component;

/// The review of a draft, for its page and for JSON.
@Component
final class Reviewing {

    /// In longer ones finding names takes longer than somebody waits for a page.
    private static final int MOST_WORDS = 60_000;

    private final Drafts drafts;
    private final DraftReviews reviews;
    private final ReviewDraft reviewDraft;
    private final DecideOnName decideOnName;
    private final ProtectNames protectNames;

    Reviewing(Drafts drafts, DraftReviews reviews, ReviewDraft reviewDraft, DecideOnName decideOnName,
            ProtectNames protectNames) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.reviewDraft = reviewDraft;
        this.decideOnName = decideOnName;
        this.protectNames = protectNames;
    }

    /// A draft under review.
    ///
    /// @param edition how often its words have changed
    /// @param documentDeleted whether the file was deleted, as words were redacted
    /// @param protection what becomes of names, if they are replaced and the draft is not too long
    record Review(int edition, boolean documentDeleted, Optional<ProtectedTurns> protection, Queue queue) {}

    Review of(Study study, Draft draft) {
        List<Turn> turns = draft.transcript().turns();
        Decisions decisions = reviews.of(draft.id());
        boolean searched = study.fields().names() == Names.REPLACE && draft.transcript().words() <= MOST_WORDS;
        Optional<ProtectedTurns> protection = searched
                ? Optional.of(protectNames.look(study.id(), turns, decisions.here()))
                : Optional.empty();
        Queue queue = Queue.of(protection.map(ProtectedTurns::finds).orElse(List.of()), Stories.in(turns), decisions);
        return new Review(drafts.edition(draft.id()), !drafts.hasDocument(draft.id()), protection, queue);
    }

    /// Does what a person asked for.
    ///
    /// @return how often the draft's words have changed by now
    int decide(StudyId study, TranscriptId id, ReviewRequest request) {
        if (request.isForTheStudy()) {
            return decideEverywhere(study, id, request);
        }
        return switch (reviewDraft.decide(study, id, request.seen(), request.place(), request.toAct())) {
            case ReviewDraft.Outcome.Decided(int edition) -> edition;
            case ReviewDraft.Outcome.Invalid invalid -> throw Refusals.fields(invalid.problems());
            case ReviewDraft.Outcome.Outdated _ -> throw Refusals.outdated(id);
            case ReviewDraft.Outcome.UnknownDraft _ -> throw Refusals.noDraft(id);
        };
    }

    private int decideEverywhere(StudyId study, TranscriptId id, ReviewRequest request) {
        Draft draft = drafts.draft(study, id).orElseThrow(() -> Refusals.noDraft(id));
        if (drafts.edition(id) != request.seen()) {
            throw Refusals.outdated(id);
        }
        Verdict verdict = new Verdict(words(draft, request.place()), request.name());
        return switch (decideOnName.decide(study, verdict)) {
            case DecideOnName.Outcome.Decided _ -> request.seen();
            case DecideOnName.Outcome.Invalid invalid -> throw Refusals.fields(invalid.problems());
            case DecideOnName.Outcome.UnknownStudy _ -> throw Refusals.unknown(study);
        };
    }

    /// The words at a place; none where there is no such place.
    private static String words(Draft draft, Place place) {
        return draft.transcript()
                .turns()
                .stream()
                .filter(turn -> turn.number() == place.turn())
                .filter(turn -> place.span().end() <= CodePoints.length(turn.text()))
                .map(turn -> CodePoints.slice(turn.text(), place.span()))
                .findFirst()
                .orElse("");
    }
}
